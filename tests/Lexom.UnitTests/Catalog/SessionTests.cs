using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class SessionTests
{
    private static readonly DateOnly LastDay = Samples.FirstDay.AddDays(1);

    public enum Command
    {
        Complete,
        CompleteEarly,
        Cancel,
        CancelOtherCause,
        Change,
        Second,
    }

    /// <summary>CAT-5, CAT-6: every status times every command: what it answers, and the status afterwards.</summary>
    [Theory]
    [InlineData(SessionStatus.Scheduled, Command.Complete, "done", SessionStatus.Completed)]
    [InlineData(SessionStatus.Scheduled, Command.CompleteEarly, "session-not-over", SessionStatus.Scheduled)]
    [InlineData(SessionStatus.Scheduled, Command.Cancel, "done", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.Scheduled, Command.CancelOtherCause, "done", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.Scheduled, Command.Change, "done", SessionStatus.Scheduled)]
    [InlineData(SessionStatus.Scheduled, Command.Second, "done", SessionStatus.Scheduled)]
    [InlineData(SessionStatus.Completed, Command.Complete, "already", SessionStatus.Completed)]
    [InlineData(SessionStatus.Completed, Command.CompleteEarly, "already", SessionStatus.Completed)]
    [InlineData(SessionStatus.Completed, Command.Cancel, "session-completed", SessionStatus.Completed)]
    [InlineData(SessionStatus.Completed, Command.CancelOtherCause, "session-completed", SessionStatus.Completed)]
    [InlineData(SessionStatus.Completed, Command.Change, "session-completed", SessionStatus.Completed)]
    [InlineData(SessionStatus.Completed, Command.Second, "session-completed", SessionStatus.Completed)]
    [InlineData(SessionStatus.CancelledByLexom, Command.Complete, "session-cancelled", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.CancelledByLexom, Command.CompleteEarly, "session-cancelled", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.CancelledByLexom, Command.Cancel, "already", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.CancelledByLexom, Command.CancelOtherCause, "session-cancelled", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.CancelledByLexom, Command.Change, "session-cancelled", SessionStatus.CancelledByLexom)]
    [InlineData(SessionStatus.CancelledByLexom, Command.Second, "session-cancelled", SessionStatus.CancelledByLexom)]
    public void Goes_from_status_to_status(SessionStatus from, Command command, string answer, SessionStatus to)
    {
        var session = InStatus(from);

        Do(session, command).ShouldBe(answer);

        session.Status.ShouldBe(to);
    }

    [Fact]
    public void The_table_has_every_status_and_every_command() =>
        typeof(SessionTests).GetMethod(nameof(Goes_from_status_to_status))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Length
            .ShouldBe(Enum.GetValues<SessionStatus>().Length * Enum.GetValues<Command>().Length);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Is_completed_from_its_last_day_on(int days, bool completed) =>
        Samples.Session().Complete(LastDay.AddDays(days)).IsDone.ShouldBe(completed);

    [Fact]
    public void An_intra_session_is_held_with_a_single_participant()
    {
        var session = Samples.Session(mode: SessionMode.Intra);
        session.Ask(Samples.Id(1), 1, LastDay, Samples.Now)!.Position.ShouldBeNull();

        session.Complete(LastDay).Value.ShouldBe(Effect.Changed);

        Enum.GetNames<CancellationCause>().ShouldBe(["TrainerAbsent", "VenueUnavailable", "ForceMajeure"]);
    }

    [Fact]
    public void Frees_trainer_and_room_when_cancelled()
    {
        var session = Samples.Session();
        session.Slots.ShouldAllBe(s => s.IsTaken);

        session.Cancel(CancellationCause.ForceMajeure, null, Samples.Today);

        session.Slots.ShouldAllBe(s => !s.IsTaken);
        session.SeatsOffered.ShouldBe(0);
    }

    [Fact]
    public void Offers_only_another_coming_session_of_the_same_course()
    {
        var session = Samples.Session();
        var cancelled = Samples.Session(id: 101);
        cancelled.Cancel(CancellationCause.ForceMajeure, null, Samples.Today);

        session.Cancel(CancellationCause.TrainerAbsent, session, Samples.Today).Errors.Codes().ShouldBe(["CGV-3.5-d"]);
        session.Cancel(CancellationCause.TrainerAbsent, cancelled, Samples.Today).Errors.Codes().ShouldBe(["CGV-3.5-d"]);
        session.Cancel(CancellationCause.TrainerAbsent, Samples.Session(id: 102), LastDay).Errors.Codes().ShouldBe(["CGV-3.5-d"]);
        session.Cancel(CancellationCause.TrainerAbsent, Samples.Session(id: 103), Samples.Today).Value.ShouldBe(Effect.Changed);
        session.OfferedSessionId.ShouldBe(Samples.Id(103));
    }

    [Fact]
    public void Tells_others_of_a_change_of_place_but_not_of_trainer()
    {
        var session = Samples.Session();
        var other = Trainer.Create(Samples.Id(12), "Formateur interne 2", TrainerKind.Internal, "formateur2@lexom.example").Value;

        session.Change(Samples.Published(), Samples.Plan() with { Trainer = other }, Samples.Today, Samples.Now).IsDone.ShouldBeTrue();
        (session.Revision, session.Slots.All(s => s.TrainerId == other.Id)).ShouldBe((1, true));

        session.Change(Samples.Published(), Samples.Plan() with { Place = "Privas", HalfDays = Samples.HalfDays(Samples.FirstDay.AddDays(1)) }, Samples.Today, Samples.Now)
            .IsDone.ShouldBeTrue();
        (session.Revision, session.StartsOn, session.EndsOn, session.Slots.Count).ShouldBe((2, Samples.FirstDay.AddDays(1), LastDay.AddDays(1), 4));
    }

    [Fact]
    public void Refuses_a_change_of_half_days_once_started_of_mode_and_below_the_seats_taken()
    {
        var session = Samples.Session();
        session.Ask(Samples.Id(1), 6, LastDay, Samples.Now);

        session.Change(Samples.Published(), Samples.Plan() with { HalfDays = Samples.HalfDays(LastDay) }, Samples.FirstDay, Samples.Now)
            .Errors.Codes().ShouldBe(["session-started"]);
        session.Change(Samples.Published(), Samples.Plan(5, SessionMode.Intra), Samples.Today, Samples.Now)
            .Errors.Codes().ShouldBe(["session-mode-fixed", "CAT-3"]);
        session.Change(Samples.Published(), Samples.Plan(6), Samples.FirstDay, Samples.Now).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Keeps_the_conditions_of_the_first_session_in_the_second_and_third()
    {
        var first = Samples.Session();
        var second = first.ScheduleSecond(Samples.Id(200), Samples.Published(), Samples.Plan(), Samples.Today).Value;
        var third = second.ScheduleSecond(Samples.Id(300), Samples.Published(), Samples.Plan(), Samples.Today).Value;

        new[] { second, third }.ShouldAllBe(s => s.SameConditionsAs == first.Id && s.CourseVersion == first.CourseVersion);
        first.ScheduleSecond(Samples.Id(400), Samples.Published(), Samples.Plan(mode: SessionMode.Intra), Samples.Today).Errors.Codes().ShouldBe(["CAT-3"]);
    }

    private static Session InStatus(SessionStatus status)
    {
        var session = Samples.Session();
        var result = status switch
        {
            SessionStatus.Completed => session.Complete(LastDay),
            SessionStatus.CancelledByLexom => session.Cancel(CancellationCause.TrainerAbsent, null, Samples.Today),
            _ => Effect.Changed,
        };
        result.Value.ShouldBe(Effect.Changed);
        return session;
    }

    private static string Do(Session session, Command command)
    {
        var (errors, already) = command switch
        {
            Command.Complete => Read(session.Complete(LastDay)),
            Command.CompleteEarly => Read(session.Complete(Samples.FirstDay)),
            Command.Cancel => Read(session.Cancel(CancellationCause.TrainerAbsent, null, Samples.Today)),
            Command.CancelOtherCause => Read(session.Cancel(CancellationCause.VenueUnavailable, null, Samples.Today)),
            Command.Change => (session.Change(Samples.Published(), Samples.Plan(8), Samples.Today, Samples.Now).Errors, false),
            _ => (session.ScheduleSecond(Samples.Id(9), Samples.Published(), Samples.Plan(), Samples.Today).Errors, false),
        };
        return errors.Count > 0 ? errors.Single().Code : already ? "already" : "done";
    }

    private static (IReadOnlyList<Lexom.Kernel.DomainError> Errors, bool Already) Read(Lexom.Kernel.Result<Effect> result) =>
        (result.Errors, result is { IsDone: true, Value: Effect.DoneAlready });
}
