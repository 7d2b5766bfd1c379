using Lexom.Contracts.Catalog;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Http;
using static Lexom.ServiceTests.Catalog.CatalogFixture;

namespace Lexom.ServiceTests.Catalog;

[Collection("catalog")]
public sealed class PostponementTests(CatalogFixture fixture)
{
    [Fact]
    public async Task Offers_a_later_session_with_the_same_trainer_and_keeps_the_seats_until_each_order_answers()
    {
        var (trainer, room) = (await fixture.Trainer(), await fixture.Room());
        var session = await fixture.Session(capacity: 6, trainer: trainer, room: room);
        var (agrees, refuses, waits) = (await fixture.Ask(session, 4), await fixture.Ask(session, 2), await fixture.Ask(session, 1));
        // A day later: its first day is this one's second, for the same trainer and room.
        var request = new { cause = "venue-unavailable", halfDays = fixture.HalfDays(41), roomId = room, trainerId = trainer };

        var later = await Created(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{session}/postponement", request));

        (later.Id("sameConditionsAs"), later.Text("seatsTaken"), later.Text("seatsOffered")).ShouldBe((session, "6", "0"));
        (await fixture.Outbox<SessionScheduled>(later.Id())).ShouldHaveSingleItem().SameConditionsAs.ShouldBe(session);
        var told = (await fixture.Outbox<SessionCancelledByLexom>(session)).ShouldHaveSingleItem();
        (told.Cause, told.OfferedSessionId).ShouldBe(("venue-unavailable", later.Id()));
        (await fixture.Outbox<SeatsHeld>(later.Id())).ShouldBeEmpty("nothing is agreed yet");

        var moved = new ContractRescheduled(
            Guid.CreateVersion7(), agrees, Guid.CreateVersion7(), session, later.Id(), 4, fixture.Today.AddDays(41), fixture.Today.AddDays(42), "CGV-3.5-d", "nothing-due", 0m, "EUR",
            fixture.Today);
        await fixture.DeliverTwice(moved, moved.ContractId);
        var refused = new ContractCancelled(Guid.CreateVersion7(), refuses, Guid.CreateVersion7(), session, "lexom", "CGV-3.5-d", "deposit-refunded", 248.40m, "EUR", fixture.Today);
        await fixture.DeliverTwice(refused, refused.ContractId);
        await fixture.Deliver(new ProposalExpired(waits, session, fixture.Today), waits);

        (await fixture.Seats(later.Id())).ShouldBe((4, 2, 0));
        (await fixture.Seats(session)).ShouldBe((0, 0, 0));
        (await fixture.Outbox<SeatsHeld>(later.Id())).ShouldHaveSingleItem().ProposalId.ShouldBe(agrees);
    }

    [Fact]
    public async Task Refuses_an_earlier_date_a_missing_cause_and_whoever_is_no_manager_and_then_changes_nothing()
    {
        var (session, trainer) = (await fixture.Session(), await fixture.Trainer());
        var path = $"{Staff}/sessions/{session}/postponement";
        object Request(int inDays, string cause = "force-majeure") => new { cause, halfDays = fixture.HalfDays(inDays), place = "Privas", trainerId = trainer };

        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, Request(40)))).ShouldBe("422 CGV-3.5-d");
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, Request(60, "no-participants")))).ShouldBe("400 malformed-json");
        (await Refusal(await Send(fixture.AsStaff(Roles.Sales), HttpMethod.Post, path, Request(60)))).ShouldBe("403 forbidden");
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{Guid.CreateVersion7()}/postponement", Request(60)))).ShouldBe("404 session-unknown");
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, Request(60), "\"1\""))).ShouldBe("412 if-match-stale");
        (await fixture.Read(session)).Text("status").ShouldBe("scheduled");
        (await fixture.Outbox<SessionCancelledByLexom>(session)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_days_can_not_be_imposed_by_a_change()
    {
        var session = await fixture.Session();
        await fixture.Ask(session, 1);
        var tag = (await fixture.Manager.GetAsync($"{Staff}/sessions/{session}")).Headers.ETag!.Tag;
        var change = new { mode = "inter", halfDays = fixture.HalfDays(60), place = "Aubenas", trainerId = await fixture.Trainer(), capacity = 10 };

        (await Refusal(await Send(fixture.Manager, HttpMethod.Put, $"{Staff}/sessions/{session}", change, tag))).ShouldBe("409 CGV-3.5-d");
    }

    [Fact]
    public async Task The_checklist_is_made_of_facts()
    {
        var session = await fixture.Session(inDays: 12);
        var issued = fixture.Issued(session, 2);
        await fixture.Deliver(issued, issued.ProposalId);
        var staff = fixture.AsStaff(Roles.Sales);

        var before = await Ok(await staff.GetAsync($"{Staff}/sessions/{session}/checklist"));
        await fixture.Deliver(new ContractConcluded(Guid.CreateVersion7(), issued.ProposalId, Guid.CreateVersion7(), session, fixture.Today), issued.ProposalId);
        var concluded = await Ok(await staff.GetAsync($"{Staff}/sessions/{session}/checklist"));
        await fixture.DeliverTwice(new ParticipantsInvited(Guid.CreateVersion7(), issued.ProposalId, session, 2, fixture.Today), issued.ProposalId);
        var after = await Ok(await staff.GetAsync($"{Staff}/sessions/{session}/checklist"));

        concluded.Items().Where(i => !i.GetProperty("done").GetBoolean()).Select(i => i.Text("code")).ShouldBe(["convocations"]);
        (before.Text("daysLeft"), before.GetProperty("ready").GetBoolean(), after.GetProperty("ready").GetBoolean()).ShouldBe(("12", false, true));
        before.Items().Where(i => !i.GetProperty("done").GetBoolean()).Select(i => i.Text("code")).ShouldBe(["participants", "contracts"]);
        (await Refusal(await staff.GetAsync($"{Staff}/sessions/{Guid.CreateVersion7()}/checklist"))).ShouldBe("404 session-unknown");
    }
}
