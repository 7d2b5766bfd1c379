using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Catalog;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Http;

namespace Lexom.ServiceTests.Ordering;

[Collection("ordering")]
public sealed class CancellationTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Is_decided_on_what_was_shown_and_refused_the_day_after_the_boundary()
    {
        var contract = await ordering.Concluded(await ordering.Session(startsInDays: 16));
        var (id, path) = (contract.Id(), $"/staff/v1/ordering/contracts/{contract.Id()}/cancellation");
        var shown = await ordering.Sales.Ok($"{path}/preview", new { writtenRequest = true, motive = "other" });
        (shown.Text("ruleId"), shown.Text("consequence"), shown.Amount("amount"), shown.Text("boundaryDate"), shown.Text("clauseNumber")).ShouldBe(
            ("CGV-3.5-a", "deposit-kept", "745.20", $"{ordering.Today.AddDays(1):yyyy-MM-dd}", "3.5"));
        (shown.GetProperty("deposit").Text("fate"), shown.GetProperty("deposit").Amount("stillDue")).ShouldBe(("kept", "0.00"));
        var expected = new { ruleId = shown.Text("ruleId"), amount = shown.GetProperty("amount") };

        ordering.Clock.Advance(TimeSpan.FromDays(2));
        var late = await ordering.Sales.PostKeyed(path, new { writtenRequest = true, motive = "other", expected });
        var refusal = await late.Json();
        (late.StatusCode, refusal.Text("code")).ShouldBe((HttpStatusCode.Conflict, "outcome-changed"));
        var now = refusal.GetProperty("outcome");
        (now.Text("ruleId"), now.Amount("amount"), now.GetProperty("deposit").Amount("stillDue")).ShouldBe(("CGV-3.5-b", "2484.00", "1738.80"));
        (await ordering.Contract(id)).Text("status").ShouldBe("concluded");
        (await ordering.Outbox<ContractCancelled>(id)).ShouldBeEmpty();

        // The day of receipt counts, not the day staff record it (CGV-3.5-c).
        var received = new { receivedOn = ordering.Today.AddDays(-1), writtenRequest = true, motive = "other", expected };
        var key = Guid.CreateVersion7().ToString();
        (await ordering.Sales.PostKeyed(path, received, key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var cancelled = (await ordering.Outbox<ContractCancelled>(id)).ShouldHaveSingleItem();
        (cancelled.By, cancelled.RuleId, cancelled.Consequence, cancelled.Amount, cancelled.ReceivedOn).ShouldBe(("client", "CGV-3.5-a", "deposit-kept", 745.20m, ordering.Today.AddDays(-1)));
        (await (await ordering.Sales.PostKeyed(path, received)).Problem()).ShouldBe("409 contract-status");
        (await ordering.Contract(id)).GetProperty("cancellation").Text("ruleId").ShouldBe("CGV-3.5-a");
        (await ordering.Mails($"cancelled:{id}")).ShouldHaveSingleItem().ShouldContain("l'acompte versé restera acquis définitivement à LEXOM");
    }

    // CGV-5.5-c, CGV-4.2: another portal's contract does not exist, and only those who sell decide.
    [Fact]
    public async Task Refuses_what_is_not_written_not_seen_or_not_the_callers()
    {
        var contract = await ordering.Concluded(await ordering.Session(mode: "intra"));
        var staff = $"/staff/v1/ordering/contracts/{contract.Id()}/cancellation";
        var portal = $"/partner/v1/contracts/{contract.Id()}/cancellation";

        (await (await ordering.Sales.PostKeyed($"{staff}/preview", new { writtenRequest = false })).Problem()).ShouldBe("422 CGV-3.5-c");
        (await (await ordering.Sales.PostKeyed($"{staff}/preview", new { writtenRequest = true, motive = "absent-participants" })).Problem()).ShouldBe("422 CGV-3.5-e");
        (await (await ordering.Sales.PostKeyed(staff, new { writtenRequest = true })).Problem()).ShouldBe("422 expected-outcome");
        (await ordering.AsStaff(Roles.Accountant).PostKeyed(staff, new { writtenRequest = true })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed($"{portal}/preview", new { })).Problem()).ShouldBe("404 contract-unknown");
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed(portal, new { })).Problem()).ShouldBe("404 contract-unknown");
        (await (await ordering.Portal.PostKeyed($"{portal}/preview", new { receivedOn = ordering.Today.AddDays(-1) })).Problem()).ShouldBe("422 CGV-3.5-c");
        (await ordering.Portal.Ok($"{portal}/preview", new { })).Text("ruleId").ShouldBe("CGV-3.5-a");
        (await ordering.Outbox<ContractCancelled>(contract.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_deposit_the_cost_of_preparation_is_the_fee()
    {
        var session = await ordering.Session();
        var customer = await OrderingFixture.Company(ordering.SalesSeller());
        var seller = ordering.SalesSeller();
        var draft = await OrderingFixture.Created(await seller.PostKeyed(
            "/staff/v1/ordering/proposals", new { customerId = customer, sessionId = session, participants = OrderingFixture.Three(), preparationCost = new { amount = "180.00", currency = "EUR" } }));
        var contract = await ordering.AcceptedFrom(draft, session, seller);

        var shown = await seller.Decide($"/staff/v1/ordering/contracts/{contract.Id()}/cancellation", new { writtenRequest = true });

        (shown.Text("ruleId"), shown.Text("consequence"), shown.Amount("amount")).ShouldBe(("CGV-2.2-c", "cancellation-fee", "180.00"));
        var told = (await ordering.Outbox<ContractCancelled>(contract.Id())).ShouldHaveSingleItem();
        (told.Consequence, told.Amount).ShouldBe(("cancellation-fee", 180m));
    }

    [Fact]
    public async Task What_LEXOM_cancelled_is_refunded_or_moved_for_nothing()
    {
        var (session, offered) = (await ordering.Session(), await ordering.Session(startsInDays: 300));
        var (taker, leaver) = (await ordering.Concluded(session), await ordering.Concluded(session));
        var news = new SessionCancelledByLexom(session, "trainer-absent", offered, ordering.Clock.GetUtcNow());
        await ordering.DeliverTwice(news, session);
        (await ordering.Contract(taker.Id())).GetProperty("offer").Text("offeredSessionId").ShouldBe(offered.ToString());
        (await ordering.Mails($"offer:{taker.Id()}:{offered}")).ShouldHaveSingleItem();

        var moved = await ordering.Portal.Decide($"/partner/v1/contracts/{taker.Id()}/rescheduling", new { toSessionId = offered });
        (moved.Text("ruleId"), moved.Amount("amount")).ShouldBe(("CGV-3.5-d", "0.00"));
        (await ordering.Outbox<ContractRescheduled>(taker.Id())).ShouldHaveSingleItem().Consequence.ShouldBe("nothing-due");

        var refunded = await ordering.Portal.Decide($"/partner/v1/contracts/{leaver.Id()}/cancellation", new { });
        (refunded.Text("ruleId"), refunded.Text("consequence"), refunded.Amount("amount")).ShouldBe(("CGV-3.5-d", "deposit-refunded", "745.20"));
        var told = (await ordering.Outbox<ContractCancelled>(leaver.Id())).ShouldHaveSingleItem();
        (told.Consequence, told.Amount).ShouldBe(("deposit-refunded", 745.20m));
    }

    [Fact]
    public async Task A_session_that_LEXOM_cancels_without_another_date_refunds_at_once()
    {
        var session = await ordering.Session();
        var (contract, offer) = (await ordering.Concluded(session), await ordering.Issued(session));

        await ordering.DeliverTwice(new SessionCancelledByLexom(session, "venue-unavailable", null, ordering.Clock.GetUtcNow()), session);

        var told = (await ordering.Outbox<ContractCancelled>(contract.Id())).ShouldHaveSingleItem();
        (told.By, told.RuleId, told.Consequence, told.Amount).ShouldBe(("lexom", "CGV-3.5-d", "deposit-refunded", 745.20m));
        (await ordering.Proposal(offer.Id())).Text("status").ShouldBe("session-cancelled");
        (await ordering.Outbox<ProposalExpired>(offer.Id())).ShouldHaveSingleItem().SessionId.ShouldBe(session, "its seats are free again");
    }
}
