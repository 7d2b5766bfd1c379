using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class TrainerTests
{
    [Fact]
    public void Lets_internal_trainers_teach_at_once() => Samples.Internal().CheckAssignable().IsDone.ShouldBeTrue();

    [Fact]
    public void Keeps_the_first_acceptance_of_the_commitments()
    {
        var trainer = Samples.External();

        trainer.AcceptCommitments(Samples.Today.AddDays(1), Samples.Today).Errors.Codes().ShouldBe(["CAT-4"]);
        trainer.AcceptCommitments(Samples.Today, Samples.Today).Value.ShouldBe(Effect.Changed);
        trainer.AcceptCommitments(Samples.Today.AddDays(-5), Samples.Today).Value.ShouldBe(Effect.DoneAlready);
        trainer.CommitmentsAcceptedOn.ShouldBe(Samples.Today);
    }

    [Fact]
    public void Lists_what_is_wrong_with_a_new_trainer() =>
        Trainer.Create(Samples.Id(1), " ", TrainerKind.Internal, "nowhere").Errors.Codes().ShouldBe(["trainer-name-missing", "trainer-email-malformed"]);

    [Theory]
    [InlineData("2021-11-25", false, "2026-11-25")]
    [InlineData("2021-11-24", true, null)]
    [InlineData("2021-11-23", true, null)]
    [InlineData("2026-12-16", false, "2031-12-16")]
    [InlineData(null, true, null)]
    public void Is_erased_five_years_after_the_last_session(string? lastSession, bool erased, string? eraseOn)
    {
        var trainer = Samples.Internal();

        trainer.AskErasure(lastSession is null ? null : DateOnly.Parse(lastSession, null), Samples.Today);

        (trainer.ErasedOn is not null).ShouldBe(erased);
        trainer.EraseOn.ShouldBe(eraseOn is null ? null : DateOnly.Parse(eraseOn, null));
        trainer.Name.Contains("interne", StringComparison.Ordinal).ShouldBe(!erased);
        trainer.Email.ShouldBe(erased ? "" : "formatrice@lexom.example");
    }

    [Fact]
    public void Holds_a_session_of_the_29th_of_February_until_the_28th() =>
        TrainerRetention.ReleaseOn(new DateOnly(2024, 2, 29)).ShouldBe(new DateOnly(2029, 2, 28));

    [Fact]
    public void Does_not_assign_who_is_erased_or_restricted()
    {
        var erased = Samples.Internal();
        erased.AskErasure(null, Samples.Today).ShouldBe(Effect.Changed);
        erased.AskErasure(null, Samples.Today).ShouldBe(Effect.DoneAlready);
        erased.CheckAssignable().Errors.Codes().ShouldBe(["CGV-5.5-b"]);
        erased.AcceptCommitments(Samples.Today, Samples.Today).Errors.Codes().ShouldBe(["CGV-5.5-b"]);

        var restricted = Samples.Internal();
        restricted.Restrict();
        restricted.CheckAssignable().Errors.Codes().ShouldBe(["CGV-5.5-d"]);
    }

    [Fact]
    public void Opens_one_calendar_until_it_is_renewed_or_the_trainer_erased()
    {
        var trainer = Samples.Internal();

        trainer.OpenCalendar(Samples.Id(1), renew: false).Value.ShouldBe(Samples.Id(1));
        trainer.OpenCalendar(Samples.Id(2), renew: false).Value.ShouldBe(Samples.Id(1));
        trainer.OpenCalendar(Samples.Id(3), renew: true).Value.ShouldBe(Samples.Id(3));
        trainer.AskErasure(null, Samples.Today);
        trainer.CalendarKey.ShouldBeNull();
        trainer.OpenCalendar(Samples.Id(4), renew: false).Errors.Codes().ShouldBe(["CGV-5.5-b"]);
    }

    [Fact]
    public void Is_corrected_as_a_whole_or_not_at_all()
    {
        var trainer = Samples.Internal();

        trainer.Correct("Nom Exact", "nulle part").Errors.Codes().ShouldBe(["trainer-email-malformed"]);
        trainer.Name.ShouldBe("Formatrice interne 1");
        trainer.Correct(" Nom Exact ", "Exacte@LEXOM.example").IsDone.ShouldBeTrue();
        (trainer.Name, trainer.Email).ShouldBe(("Nom Exact", "exacte@lexom.example"));
        trainer.AskErasure(null, Samples.Today);
        trainer.Correct("Nom Exact", "exacte@lexom.example").Errors.Codes().ShouldBe(["CGV-5.5-b"]);
    }

    [Fact]
    public void Lists_what_is_wrong_with_a_new_room() =>
        Room.Create(Samples.Id(1), "", " ", 0).Errors.Codes().ShouldBe(["room-name-missing", "room-address-missing", "room-capacity"]);
}
