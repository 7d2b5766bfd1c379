using CsCheck;
using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

/// <summary>Rule CAT-3 under any order of messages, early, late and repeated. A failure prints the CsCheck seed.</summary>
public sealed class SeatProperties
{
    private static readonly Gen<(int Kind, int Proposal, int Seats)[]> Stories =
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 12], Gen.Int[1, 6]).Array[1, 60];

    [Fact]
    public void No_order_of_events_ever_oversells_overtakes_or_forgets() => Stories.Sample(story =>
    {
        var world = new World();
        foreach (var (kind, proposal, seats) in story)
        {
            world.Play(kind, Samples.Id(proposal), seats);
            world.Check();
        }
    });

    private sealed class World
    {
        private readonly Session _first = Samples.Session(capacity: 8);
        private readonly Session _other = Samples.Session(capacity: 5, id: 101);
        private readonly HashSet<Guid> _over = [];

        private IEnumerable<Session> Sessions => [_first, _other];

        public void Play(int kind, Guid proposal, int seats)
        {
            var at = Sessions.SingleOrDefault(s => s.Registrations.Any(r => r.ProposalId == proposal)) ?? _first;
            var before = Sessions.ToDictionary(s => s.Id, s => s.WaitingList.Select(r => r.ProposalId).ToList());
            var answers = new List<SeatAnswer>();
            switch (kind)
            {
                case 0 or 1 or 2:
                    answers.AddRange(at.Ask(proposal, seats, Samples.Today, Samples.Now) is { } answer ? [answer] : []);
                    break;
                case 3:
                    answers.AddRange(at.Release(proposal, Samples.Now));
                    _over.Add(proposal);
                    break;
                case 4:
                    at.Confirm(proposal, Samples.Today, Samples.Now);
                    break;
                case 5 when at.Registrations.SingleOrDefault(r => r.ProposalId == proposal) is { Seats: > 0 }:
                    answers.AddRange(at.MoveTo(at == _first ? _other : _first, proposal, Samples.Now));
                    break;
                case 6:
                    answers.AddRange(_first.MoveWaitingTo(_other, Samples.Now));
                    CheckMoved(before[_first.Id], answers);
                    break;
            }

            foreach (var session in Sessions)
            {
                CheckLetIn(session, before[session.Id].Where(p => kind == 6 || p != proposal), answers);
            }
        }

        /// <summary>Whoever was let in from a list was at its front, but for those too large for the session.</summary>
        private static void CheckLetIn(Session session, IEnumerable<Guid> waited, List<SeatAnswer> answers)
        {
            var here = waited.Where(p => session.Registrations.Any(r => r.ProposalId == p && r.Seats <= session.Capacity)).ToList();
            var letIn = answers.Where(a => a.Position is null && a.SessionId == session.Id && here.Contains(a.ProposalId)).Select(a => a.ProposalId).ToList();
            here.Take(letIn.Count).ShouldBe(letIn);
        }

        /// <summary>Whoever went to the other session sits there, and nobody was passed over but for those too large for it.</summary>
        private void CheckMoved(List<Guid> waited, List<SeatAnswer> answers)
        {
            var moved = answers.Where(a => a.SessionId == _other.Id).ToList();
            moved.ShouldAllBe(a => a.Position == null);
            waited.Where(p => Sessions.SelectMany(s => s.Registrations).Single(r => r.ProposalId == p).Seats <= _other.Capacity)
                .Take(moved.Count).ShouldBe(moved.Select(a => a.ProposalId));
        }

        public void Check()
        {
            foreach (var session in Sessions)
            {
                session.SeatsTaken.ShouldBe(session.Registrations.Where(r => r.TakesSeats).Sum(r => r.Seats));
                session.SeatsTaken.ShouldBeInRange(0, session.Capacity);
                session.SeatsOffered.ShouldBeInRange(0, session.Capacity - session.SeatsTaken);
                session.Registrations.ShouldAllBe(r => r.SessionId == session.Id);
                session.Registrations.Where(r => _over.Contains(r.ProposalId)).ShouldAllBe(r => r.Status == RegistrationStatus.Released);
                if (session.WaitingList.FirstOrDefault(r => r.Seats <= session.Capacity) is { } first)
                {
                    first.Seats.ShouldBeGreaterThan(session.Capacity - session.SeatsTaken, "whoever is first and fits does not wait");
                }
            }

            var all = Sessions.SelectMany(s => s.Registrations).Select(r => r.ProposalId).ToList();
            all.Distinct().Count().ShouldBe(all.Count, "a proposal sits in one session");
        }
    }
}
