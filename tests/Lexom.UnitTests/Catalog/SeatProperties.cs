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
            // The second session is opened for those who wait at the first (6), wherever the story's proposal sits.
            var at = kind == 6 ? _first : Sessions.SingleOrDefault(s => s.Registrations.Any(r => r.ProposalId == proposal)) ?? _first;
            var before = at.WaitingList.Select(r => r.ProposalId).ToList();
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
                    break;
            }

            // Whoever was let in from the list was let in from its front, but for those too large for the session.
            var letIn = answers.Where(a => a.Position is null && (a.ProposalId != proposal || kind == 6) && a.SessionId == at.Id).Select(a => a.ProposalId).ToList();
            before.Where(p => (p != proposal || kind == 6) && at.Registrations.Any(r => r.ProposalId == p && r.Seats <= at.Capacity))
                .Take(letIn.Count).ShouldBe(letIn);
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
