using System.Net;
using System.Text.Json;
using Lexom.Contracts.Catalog;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;

namespace Lexom.ServiceTests.Ordering;

[Collection("ordering")]
public sealed class ReschedulingTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Keeps_the_deposit_within_six_months_and_asks_for_everything_after()
    {
        var (session, near, far) = (await ordering.Session(), await ordering.Session(startsInDays: 100), await ordering.Session(startsInDays: 200));
        var contract = await ordering.Concluded(session);
        var (id, path) = (contract.Id(), $"/partner/v1/contracts/{contract.Id()}/rescheduling");
        var boundary = ordering.Today.AddMonths(6);

        var late = await ordering.Portal.Ok($"{path}/preview", new { toSessionId = far });
        (late.Text("ruleId"), late.Text("consequence"), late.Amount("amount"), late.Text("boundaryDate")).ShouldBe(("CGV-3.6-b", "full-price-due", "2484.00", $"{boundary:yyyy-MM-dd}"));
        (late.GetProperty("deposit").Text("fate"), late.GetProperty("deposit").Amount("stillDue")).ShouldBe(("counts", "1738.80"));
        var inTime = await ordering.Portal.Decide(path, new { toSessionId = near, motive = "force-majeure" });
        (inTime.Text("ruleId"), inTime.Text("consequence"), inTime.Amount("amount")).ShouldBe(("CGV-3.6-a", "deposit-kept-as-indemnity", "745.20"));

        var told = (await ordering.Outbox<ContractRescheduled>(id)).ShouldHaveSingleItem();
        (told.FromSessionId, told.ToSessionId, told.Seats, told.RuleId, told.Amount).ShouldBe((session, near, 3, "CGV-3.6-a", 745.20m));
        var moved = await ordering.Contract(id);
        (moved.GetProperty("training").Text("sessionId"), moved.GetProperty("price").Amount("inclVat")).ShouldBe((near.ToString(), "2484.00"));
        var proposal = moved.GetProperty("proposalId").GetGuid();
        (await ordering.Proposal(proposal)).Text("seatsStatus").ShouldBe("asked");

        // Old news of the session left says nothing about the new one's seats.
        await ordering.Deliver(new SeatsHeld(proposal, session, 3, ordering.Clock.GetUtcNow()), proposal);
        (await ordering.Proposal(proposal)).Text("seatsStatus").ShouldBe("asked");
        await ordering.DeliverTwice(new SeatsHeld(proposal, near, 3, ordering.Clock.GetUtcNow()), proposal);
        (await ordering.Proposal(proposal)).Text("seatsStatus").ShouldBe("held");
    }

    [Fact]
    public async Task Refuses_what_the_terms_do_not_move()
    {
        var (session, intra) = (await ordering.Session(), await ordering.Session(startsInDays: 60, mode: "intra"));
        var concluded = await ordering.Concluded(session);
        var waiting = await ordering.Accepted(session);
        var path = $"/partner/v1/contracts/{concluded.Id()}/rescheduling/preview";

        (await (await ordering.Portal.PostKeyed(path, new { toSessionId = Guid.CreateVersion7() })).Problem()).ShouldBe("422 session-unknown");
        (await (await ordering.Portal.PostKeyed(path, new { toSessionId = session })).Problem()).ShouldBe("422 CGV-3.6-a");
        (await (await ordering.Portal.PostKeyed(path, new { toSessionId = intra })).Problem()).ShouldBe("422 CGV-3.6-a");
        (await ordering.Portal.PostKeyed(path, new { })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed(path, new { toSessionId = intra })).Problem()).ShouldBe("404 contract-unknown");
        (await (await ordering.Portal.PostKeyed($"/partner/v1/contracts/{waiting.Id()}/rescheduling/preview", new { toSessionId = await ordering.Session(90) })).Problem())
            .ShouldBe("409 contract-status");

        var group = await ordering.Concluded(intra);
        var absent = new { toSessionId = await ordering.Session(90, "intra"), motive = "absent-participants" };
        (await (await ordering.Portal.PostKeyed($"/partner/v1/contracts/{group.Id()}/rescheduling/preview", absent)).Problem()).ShouldBe("422 CGV-3.6-e");
    }

    [Fact]
    public async Task A_subrogated_client_is_told_of_its_undertaking()
    {
        var contract = await ordering.Concluded(await ordering.Session(), funding: [OrderingFixture.Funding(ordering.Today)]);
        var file = contract.GetProperty("funding")[0].Id();
        await ordering.Deliver(new FundingDecided(file, 1, contract.Id(), "atlas", "ATL-2", "accepted", 1000m, "EUR", true, ordering.Today), contract.Id());

        var shown = await ordering.Portal.Ok($"/partner/v1/contracts/{contract.Id()}/rescheduling/preview", new { toSessionId = await ordering.Session(90) });

        shown.Text("explanation").ShouldContain("CGV-3.6-c");
    }
}
