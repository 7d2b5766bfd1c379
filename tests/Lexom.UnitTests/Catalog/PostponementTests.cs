using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

/// <summary>Rule CGV-3.5-d: LEXOM's own change of dates is offered, never imposed, and nobody loses a seat by it.</summary>
public sealed class PostponementTests
{
    private static readonly DateOnly Until = Samples.Today.AddDays(30);

    [Fact]
    public void Cancels_with_the_later_session_offered_under_the_same_conditions()
    {
        var session = Samples.Session(capacity: 8);

        var later = session.Postpone(Samples.Id(200), CancellationCause.TrainerAbsent, Samples.Published(), Later(7), Samples.Today).Value;

        (session.Status, session.CancelledFor, session.OfferedSessionId).ShouldBe((SessionStatus.CancelledByLexom, CancellationCause.TrainerAbsent, later.Id));
        (later.SameConditionsAs, later.CourseVersion, later.Status, later.StartsOn).ShouldBe((session.Id, session.CourseVersion, SessionStatus.Scheduled, Samples.FirstDay.AddDays(7)));
        session.Slots.ShouldAllBe(s => !s.IsTaken);
    }

    [Theory]
    [InlineData(-1, "CGV-3.5-d")]
    [InlineData(0, "CGV-3.5-d")]
    [InlineData(1, null)]
    public void Goes_to_a_later_day_only(int days, string? refusal)
    {
        var session = Samples.Session();

        var result = session.Postpone(Samples.Id(200), CancellationCause.ForceMajeure, Samples.Published(), Later(days), Samples.Today);

        result.Errors.Codes().ShouldBe(refusal is null ? [] : [refusal]);
        session.Status.ShouldBe(refusal is null ? SessionStatus.CancelledByLexom : SessionStatus.Scheduled);
    }

    [Fact]
    public void Keeps_the_seats_of_who_had_them_until_each_order_says_yes_or_no()
    {
        var (session, later) = Postponed(capacity: 8, (1, 5), (2, 3), (3, 2));

        session.KeepSeatsIn(later, Samples.Now);

        (session.SeatsTaken, later.SeatsTaken, later.SeatsOffered).ShouldBe((0, 8, 0));
        session.WaitingList.Single().ProposalId.ShouldBe(Samples.Id(3), "whoever waited here was promised nothing there");
        later.Ask(Samples.Id(4), 1, Until, Samples.Now)!.Position.ShouldBe(1, "nobody takes the seats meanwhile");

        var agreed = later.Registrations.Single(r => r.ProposalId == Samples.Id(1));
        agreed.StepOf(session.Id, later.Id).ShouldBe(MoveStep.Now);
        later.MoveTo(later, Samples.Id(1), Samples.Now).ShouldBe([new SeatAnswer(Samples.Id(1), later.Id, 5, null)]);
        agreed.StepOf(session.Id, later.Id).ShouldBe(MoveStep.Done);
        later.Release(Samples.Id(2), Samples.Now).ShouldBe([new SeatAnswer(Samples.Id(4), later.Id, 1, null)]);
        later.SeatsTaken.ShouldBe(6);
    }

    [Fact]
    public void Keeps_a_concluded_contract_firm()
    {
        var (session, later) = Postponed(capacity: 8, (1, 5));
        session.Confirm(Samples.Id(1), Samples.Today, Samples.Now);

        session.KeepSeatsIn(later, Samples.Now);

        later.Registrations.Single().Status.ShouldBe(RegistrationStatus.Confirmed);
    }

    [Fact]
    public void Leaves_who_does_not_fit_where_it_was()
    {
        var (session, _) = Postponed(capacity: 8, (1, 5), (2, 3));
        var small = Samples.Session(capacity: 4, id: 300);

        session.KeepSeatsIn(small, Samples.Now);

        (small.Registrations.Single().ProposalId, session.Registrations.Single().ProposalId).ShouldBe((Samples.Id(2), Samples.Id(1)));
    }

    [Fact]
    public void Other_days_are_not_imposed_on_who_is_registered()
    {
        var session = Samples.Session();
        session.Ask(Samples.Id(1), 1, Until, Samples.Now);
        var plan = Samples.Plan() with { HalfDays = Samples.HalfDays(Samples.FirstDay.AddDays(7)) };

        session.Change(Samples.Published(), plan, Samples.Today, Samples.Now).Errors.Codes().ShouldBe(["CGV-3.5-d"]);
        session.Change(Samples.Published(), Samples.Plan() with { Place = "Privas" }, Samples.Today, Samples.Now).IsDone.ShouldBeTrue();
        session.Release(Samples.Id(1), Samples.Now);
        session.Change(Samples.Published(), plan, Samples.Today, Samples.Now).IsDone.ShouldBeTrue();
    }

    private static SessionPlan Later(int days) => Samples.Plan(8) with { HalfDays = Samples.HalfDays(Samples.FirstDay.AddDays(days)) };

    private static (Session Session, Session Later) Postponed(int capacity, params (int Proposal, int Seats)[] asked)
    {
        var session = Samples.Session(capacity);
        foreach (var (proposal, seats) in asked)
        {
            session.Ask(Samples.Id(proposal), seats, Until, Samples.Now);
        }

        return (session, session.Postpone(Samples.Id(200), CancellationCause.TrainerAbsent, Samples.Published(), Later(7), Samples.Today).Value);
    }
}
