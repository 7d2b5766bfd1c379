using Lexom.Catalog.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Catalog;

public sealed class SessionChecklistTests
{
    private static readonly DateOnly Until = Samples.Today.AddDays(30);

    [Fact]
    public void Is_complete_with_a_trainer_a_place_and_firm_participants_only()
    {
        var session = Samples.Session();
        session.Ask(Samples.Id(1), 2, Until, Samples.Now);
        session.Confirm(Samples.Id(1), Samples.Today, Samples.Now);
        session.NoteInvited(Samples.Id(1), session.Id, Samples.Today).ShouldBeTrue();

        Open(session).ShouldBeEmpty();
    }

    [Fact]
    public void Names_what_is_missing_with_its_rule()
    {
        var session = Samples.Session(capacity: 4);
        session.Ask(Samples.Id(1), 3, Until, Samples.Now);
        session.Ask(Samples.Id(2), 2, Until, Samples.Now);

        var open = SessionChecklist.Of(session, Samples.External(), Samples.Room(2)).Where(i => !i.Done).ToList();

        open.Select(i => (i.Code, i.Rule)).ShouldBe(
            [("trainer", "CAT-4"), ("place", "CAT-4"), ("participants", "CAT-6"), ("contracts", "CGV-2.2"), ("waiting-list", "CAT-3")]);
        open[1].Text.ShouldBe("Salle A n’offre que 2 places pour 3 inscrits.");
        open[3].Text.ShouldBe("3 places retenues sans contrat définitif : acceptation ou acompte attendus.");
        open[4].Text.ShouldStartWith("2 places demandées en liste d’attente");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void One_firm_participant_is_enough(int seats, bool enough)
    {
        var session = Samples.Session(mode: SessionMode.Intra);
        if (seats > 0)
        {
            session.Ask(Samples.Id(1), seats, Until, Samples.Now);
            session.Confirm(Samples.Id(1), Samples.Today, Samples.Now);
        }

        Open(session).Contains("participants").ShouldBe(!enough);
    }

    [Fact]
    public void An_external_trainer_is_fine_once_committed()
    {
        var trainer = Samples.External();
        trainer.AcceptCommitments(new DateOnly(2026, 11, 1), Samples.Today);

        SessionChecklist.Of(Samples.Session(), trainer, null)[0].ShouldBe(
            new SessionCheck("trainer", "CAT-4", true, "Prestataire extérieur engagé depuis le 1er novembre 2026."));
    }

    [Fact]
    public void A_remote_session_needs_no_room() => Open(Samples.Session(mode: SessionMode.Remote)).ShouldNotContain("place");

    private static List<string> Open(Session session) => [.. SessionChecklist.Of(session, Samples.Internal(), null).Where(i => !i.Done).Select(i => i.Code)];
}
