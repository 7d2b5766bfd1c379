using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class SessionPlanTests
{
    [Fact]
    public void Accepts_a_complete_plan() => Check(Samples.Plan()).ShouldBeEmpty();

    [Fact]
    public void Refuses_a_session_of_what_is_not_training() =>
        Samples.Plan().Check(Samples.Sheet() with { IsTraining = false }, Samples.Today).Codes().ShouldBe(["CGV-2.1-b"]);

    [Fact]
    public void Refuses_a_version_that_is_not_published()
    {
        var draft = Course.Create(Samples.Id(1), "RCL-APPL-03", Samples.Sheet(), Samples.Now).Value.Draft!;

        Session.Schedule(Samples.Id(2), draft, Samples.Plan(), Samples.Today).Errors.Codes().ShouldBe(["CAT-2"]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Keeps_the_capacity_between_one_and_the_maximum_of_the_course(int capacity, bool fits) =>
        Check(Samples.Plan(capacity)).Codes().ShouldBe(fits ? [] : ["CAT-3"]);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Keeps_the_capacity_within_the_room(int seats, bool fits) =>
        Check(Samples.Plan() with { Room = Samples.Room(seats) }).Codes().ShouldBe(fits ? [] : ["session-room-too-small"]);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Lasts_as_long_as_the_course(int halfDays, bool fits)
    {
        var slots = Enumerable.Range(0, halfDays).Select(i => new HalfDay(Samples.FirstDay.AddDays(i), Period.Morning)).ToArray();

        Check(Samples.Plan() with { HalfDays = slots }).Codes().ShouldBe(fits ? [] : ["CAT-1"]);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Is_not_planned_in_the_past(int days, bool fits)
    {
        var plan = new SessionPlan(SessionMode.Inter, Samples.HalfDays(Samples.Today.AddDays(days)), "Aubenas", 10, Samples.Internal(), null);

        Check(plan).Codes().ShouldBe(fits ? [] : ["session-in-the-past"]);
    }

    [Fact]
    public void Has_each_half_day_once() =>
        Check(Samples.Plan() with { HalfDays = [Samples.HalfDays()[0], Samples.HalfDays()[0], Samples.HalfDays()[1]] }).Codes().ShouldBe(["session-half-day-twice"]);

    [Fact]
    public void Has_a_place_its_own_or_its_rooms()
    {
        Check(Samples.Plan() with { Place = " " }).Codes().ShouldBe(["CGV-2.1-a"]);
        (Samples.Plan() with { Place = null, Room = Samples.Room() }).Where.ShouldBe("Salle A, 1 rue de l'Exemple, 07200 Aubenas");
        (Samples.Plan(mode: SessionMode.Remote) with { Place = null }).Where.ShouldBe("À distance");
        Check(Samples.Plan(mode: SessionMode.Remote) with { Room = Samples.Room() }).Codes().ShouldBe(["session-remote-room"]);
    }

    [Fact]
    public void Has_an_external_trainer_only_after_the_commitments()
    {
        var trainer = Samples.External();
        var plan = Samples.Plan() with { Trainer = trainer };
        Check(plan).Codes().ShouldBe(["CAT-4"]);

        trainer.AcceptCommitments(Samples.Today, Samples.Today).Value.ShouldBe(Effect.Changed);

        Check(plan).ShouldBeEmpty();
    }

    [Fact]
    public void Says_everything_at_once() =>
        Check(new SessionPlan(SessionMode.Inter, Samples.HalfDays(Samples.Today.AddDays(-30))[..1], null, 0, Samples.External(), null)).Codes()
            .ShouldBe(["CAT-1", "session-in-the-past", "CGV-2.1-a", "CAT-3", "CAT-4"]);

    private static IReadOnlyList<Lexom.Kernel.DomainError> Check(SessionPlan plan) => plan.Check(Samples.Sheet(), Samples.Today);
}
