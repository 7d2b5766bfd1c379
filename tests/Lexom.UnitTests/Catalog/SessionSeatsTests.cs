using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class SessionSeatsTests
{
    private static readonly DateOnly Until = Samples.Today.AddDays(30);

    public enum Command
    {
        Ask,
        Release,
        Confirm,
        Move,
    }

    /// <summary>Every status of a registration (null: unknown) times every command: the status afterwards and the seats taken.</summary>
    [Theory]
    [InlineData(null, Command.Ask, RegistrationStatus.Held, 3)]
    [InlineData(null, Command.Release, RegistrationStatus.Released, 0)]
    [InlineData(null, Command.Confirm, RegistrationStatus.Expected, 0)]
    [InlineData(null, Command.Move, null, 0)]
    [InlineData(RegistrationStatus.Expected, Command.Ask, RegistrationStatus.Confirmed, 3)]
    [InlineData(RegistrationStatus.Expected, Command.Release, RegistrationStatus.Released, 0)]
    [InlineData(RegistrationStatus.Expected, Command.Confirm, RegistrationStatus.Expected, 0)]
    [InlineData(RegistrationStatus.Expected, Command.Move, RegistrationStatus.Expected, 0)]
    [InlineData(RegistrationStatus.Held, Command.Ask, RegistrationStatus.Held, 3)]
    [InlineData(RegistrationStatus.Held, Command.Release, RegistrationStatus.Released, 0)]
    [InlineData(RegistrationStatus.Held, Command.Confirm, RegistrationStatus.Confirmed, 3)]
    [InlineData(RegistrationStatus.Held, Command.Move, RegistrationStatus.Held, 0)]
    [InlineData(RegistrationStatus.Confirmed, Command.Ask, RegistrationStatus.Confirmed, 3)]
    [InlineData(RegistrationStatus.Confirmed, Command.Release, RegistrationStatus.Released, 0)]
    [InlineData(RegistrationStatus.Confirmed, Command.Confirm, RegistrationStatus.Confirmed, 3)]
    [InlineData(RegistrationStatus.Confirmed, Command.Move, RegistrationStatus.Confirmed, 0)]
    [InlineData(RegistrationStatus.Waiting, Command.Ask, RegistrationStatus.Waiting, 8)]
    [InlineData(RegistrationStatus.Waiting, Command.Release, RegistrationStatus.Released, 8)]
    [InlineData(RegistrationStatus.Waiting, Command.Confirm, RegistrationStatus.Waiting, 8)]
    [InlineData(RegistrationStatus.Waiting, Command.Move, RegistrationStatus.Held, 8)]
    [InlineData(RegistrationStatus.Released, Command.Ask, RegistrationStatus.Released, 0)]
    [InlineData(RegistrationStatus.Released, Command.Release, RegistrationStatus.Released, 0)]
    [InlineData(RegistrationStatus.Released, Command.Confirm, RegistrationStatus.Released, 0)]
    [InlineData(RegistrationStatus.Released, Command.Move, RegistrationStatus.Released, 0)]
    public void Goes_from_status_to_status(RegistrationStatus? from, Command command, RegistrationStatus? to, int taken)
    {
        var session = Samples.Session();
        var target = Samples.Session(id: 101);
        var proposal = Samples.Id(1);
        Bring(session, proposal, from);

        Do(session, target, proposal, command);
        Do(session, target, proposal, command);

        session.Registrations.Concat(target.Registrations).SingleOrDefault(r => r.ProposalId == proposal)?.Status.ShouldBe(to!.Value);
        session.SeatsTaken.ShouldBe(taken);
    }

    [Fact]
    public void Holds_until_full_then_lets_wait_in_order()
    {
        var session = Samples.Session(capacity: 10);

        Ask(session, 1, 8).ShouldBe(new SeatAnswer(Samples.Id(1), session.Id, 8, null));
        Ask(session, 2, 3).Position.ShouldBe(1);
        Ask(session, 3, 1).Position.ShouldBe(2, "a smaller request does not overtake");
        Ask(session, 4, 2).Position.ShouldBe(3);
        (session.SeatsTaken, session.SeatsOffered).ShouldBe((8, 0));

        session.Release(Samples.Id(1), Samples.Now).Select(a => (a.ProposalId, a.Position))
            .ShouldBe([(Samples.Id(2), null), (Samples.Id(3), null), (Samples.Id(4), null)]);
        (session.SeatsTaken, session.SeatsOffered).ShouldBe((6, 4));
    }

    [Fact]
    public void Stops_letting_in_at_the_first_who_does_not_fit()
    {
        var session = Samples.Session(capacity: 10);
        Ask(session, 1, 5);
        Ask(session, 2, 5);
        Ask(session, 3, 6);
        Ask(session, 4, 1);

        session.Release(Samples.Id(1), Samples.Now).ShouldBeEmpty();
        session.Release(Samples.Id(3), Samples.Now).Single().ProposalId.ShouldBe(Samples.Id(4), "whoever blocked the list is gone");
    }

    [Fact]
    public void Tells_those_behind_when_the_list_moves_up()
    {
        var session = Samples.Session(capacity: 4);
        Ask(session, 1, 4);
        Ask(session, 2, 2);
        Ask(session, 3, 3);
        Ask(session, 4, 1);

        session.Release(Samples.Id(3), Samples.Now).ShouldBe([new SeatAnswer(Samples.Id(4), session.Id, 1, 2)], "who waits behind moves up, who waits before hears nothing");
        session.Release(Samples.Id(3), Samples.Now).ShouldBeEmpty("once");
        session.Release(Samples.Id(1), Samples.Now).Select(a => (a.ProposalId, a.Position)).ShouldBe([(Samples.Id(2), null), (Samples.Id(4), null)]);
    }

    [Fact]
    public void Passes_over_a_request_larger_than_the_session()
    {
        var session = Samples.Session(capacity: 4);

        Ask(session, 1, 5).Position.ShouldBe(1);
        Ask(session, 2, 4).Position.ShouldBeNull();
    }

    [Fact]
    public void Never_holds_a_proposal_that_was_over_before_it_arrived()
    {
        var session = Samples.Session();

        session.Release(Samples.Id(1), Samples.Now).ShouldBeEmpty();
        session.Ask(Samples.Id(1), 3, Until, Samples.Now).ShouldBeNull();

        session.SeatsTaken.ShouldBe(0);
    }

    [Fact]
    public void Makes_a_waiting_registration_firm_when_its_contract_is_concluded_and_seats_come_free()
    {
        var session = Samples.Session();
        Ask(session, 1, 10);
        Ask(session, 2, 2);
        session.Confirm(Samples.Id(2), Samples.Today, Samples.Now);

        session.Release(Samples.Id(1), Samples.Now);

        session.Registrations.Single(r => r.ProposalId == Samples.Id(2)).Status.ShouldBe(RegistrationStatus.Confirmed);
    }

    [Fact]
    public void Moves_to_another_session_and_gives_its_seats_to_who_waits()
    {
        var (from, to) = (Samples.Session(), Samples.Session(id: 101));
        Ask(from, 1, 8);
        Ask(from, 2, 4);

        var answers = from.MoveTo(to, Samples.Id(1), Samples.Now);

        answers.ShouldBe([new(Samples.Id(2), from.Id, 4, null), new(Samples.Id(1), to.Id, 8, null)]);
        (from.SeatsTaken, to.SeatsTaken, to.Registrations.Single().OrderedSessionId).ShouldBe((4, 8, to.Id));
    }

    [Fact]
    public void Waits_in_the_other_session_when_it_is_full()
    {
        var (from, to) = (Samples.Session(), Samples.Session(id: 101));
        Ask(from, 1, 8);
        Ask(to, 2, 8);

        from.MoveTo(to, Samples.Id(1), Samples.Now).Single().ShouldBe(new SeatAnswer(Samples.Id(1), to.Id, 8, 1));
    }

    [Fact]
    public void Gives_no_seat_in_a_session_that_is_cancelled()
    {
        var session = Samples.Session();
        session.Cancel(CancellationCause.ForceMajeure, null, Samples.Today);

        Ask(session, 1, 1).Position.ShouldBe(1);
    }

    [Fact]
    public void Moves_the_waiting_registrations_to_the_second_session_in_order()
    {
        var (first, second) = (Samples.Session(), Samples.Session(id: 101));
        Ask(first, 1, 10);
        Ask(first, 2, 4);
        Ask(first, 3, 4);
        Ask(first, 4, 4);
        Ask(first, 5, 1);

        first.MoveWaitingTo(second, Samples.Now).Select(a => (a.ProposalId, a.SessionId, a.Position)).ShouldBe(
        [
            (Samples.Id(2), second.Id, null), (Samples.Id(3), second.Id, null),
            (Samples.Id(4), first.Id, 1), (Samples.Id(5), first.Id, 2),
        ]);

        first.WaitingList.Select(r => r.ProposalId).ShouldBe([Samples.Id(4), Samples.Id(5)]);
        second.Registrations.ShouldAllBe(r => r.SessionId == second.Id && r.OrderedSessionId == first.Id);
    }

    [Fact]
    public void Sells_an_intra_session_to_one_group()
    {
        var session = Samples.Session(mode: SessionMode.Intra);

        Ask(session, 1, 3).Position.ShouldBeNull();
        Ask(session, 2, 3).Position.ShouldBe(1);
        session.SeatsOffered.ShouldBe(0);
    }

    private static SeatAnswer Ask(Session session, int proposal, int seats) => session.Ask(Samples.Id(proposal), seats, Until, Samples.Now)!;

    private static void Bring(Session session, Guid proposal, RegistrationStatus? status)
    {
        if (status == RegistrationStatus.Waiting)
        {
            Ask(session, 99, 8);
        }

        if (status is RegistrationStatus.Expected)
        {
            session.Confirm(proposal, Samples.Today, Samples.Now);
        }
        else if (status is not null)
        {
            session.Ask(proposal, 3, Until, Samples.Now);
        }

        if (status == RegistrationStatus.Confirmed)
        {
            session.Confirm(proposal, Samples.Today, Samples.Now);
        }

        if (status == RegistrationStatus.Released)
        {
            session.Release(proposal, Samples.Now);
        }

        session.Registrations.SingleOrDefault(r => r.ProposalId == proposal)?.Status.ShouldBe(status!.Value);
    }

    private static void Do(Session session, Session target, Guid proposal, Command command)
    {
        _ = command switch
        {
            Command.Ask => session.Ask(proposal, 3, Until, Samples.Now),
            Command.Release => session.Release(proposal, Samples.Now),
            Command.Move => session.MoveTo(target, proposal, Samples.Now),
            _ => (object?)null,
        };
        if (command == Command.Confirm)
        {
            session.Confirm(proposal, Samples.Today, Samples.Now);
        }
    }
}
