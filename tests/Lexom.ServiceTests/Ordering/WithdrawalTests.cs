using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Ordering;
using Lexom.ServiceTests.Fixture;

namespace Lexom.ServiceTests.Ordering;

[Collection("ordering")]
public sealed class WithdrawalTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Is_made_in_two_steps_and_acknowledged_for_good()
    {
        var contract = await ordering.Accepted(await ordering.Session(), individual: true);
        var (id, path) = (contract.Id(), $"/partner/v1/contracts/{contract.Id()}/withdrawal");
        var until = contract.Text("withdrawalUntil");
        var shown = await ordering.Portal.Ok($"{path}/preview", new { });
        (shown.Text("ruleId"), shown.Text("consequence"), shown.Amount("amount"), shown.Text("boundaryDate")).ShouldBe(("CGV-2.1-f", "nothing-due", "0.00", until));

        (await (await ordering.Portal.PostKeyed($"{path}/confirmation", new { })).Problem()).ShouldBe("409 CGV-2.1-f");
        var asked = await ordering.Portal.Ok(path, new { });
        asked.Text("statement").ShouldContain(contract.Text("number"));
        (await ordering.Contract(id)).Text("status").ShouldBe("awaiting-deposit");
        (await ordering.Outbox<OrderWithdrawn>(id)).ShouldBeEmpty();

        var acknowledged = await ordering.Portal.Ok(asked.Text("confirmation"), new { });
        acknowledged.Text("statedAt").ShouldBe(asked.Text("askedAt"));
        await ordering.Portal.Ok($"{path}/confirmation", new { });
        (await ordering.Outbox<OrderWithdrawn>(id)).ShouldHaveSingleItem().WithdrawnOn.ShouldBe(ordering.Today);
        (await ordering.Contract(id)).Text("status").ShouldBe("withdrawn");
        var kept = await ordering.Portal.GetFromJsonAsync<JsonElement>(path);
        (await ordering.Mails($"withdrawn:{id}")).ShouldHaveSingleItem().ShouldStartWith(kept.Text("acknowledgement"), Case.Sensitive, "the mail adds only how to take consents back");
        kept.Text("acknowledgement").ShouldContain($"{ordering.Today:dd/MM/yyyy} à ");

        (await (await ordering.AsPartner(Guid.CreateVersion7()).GetAsync(path)).Problem()).ShouldBe("404 withdrawal-unknown");
        (await (await ordering.AsPartner(Guid.CreateVersion7()).PostKeyed(path, new { })).Problem()).ShouldBe("404 contract-unknown");
        await ordering.DeliverTwice(new DepositReceived(id, Guid.CreateVersion7(), 248.40m, "EUR", ordering.Today), id);
        (await ordering.Contract(id)).Text("status").ShouldBe("withdrawn");
    }

    [Fact]
    public async Task No_money_concludes_before_the_period_ends_and_none_after_a_withdrawal_begun_in_time()
    {
        var session = await ordering.Session(startsInDays: 60);
        var (stays, leaves) = (await ordering.Accepted(session, individual: true), await ordering.Accepted(session, individual: true));
        foreach (var early in new[] { stays, leaves })
        {
            await ordering.Deliver(new DepositReceived(early.Id(), Guid.CreateVersion7(), 248.40m, "EUR", ordering.Today), early.Id());
            (await ordering.Contract(early.Id())).Text("status").ShouldBe("awaiting-deposit");
        }

        var lastDay = DateOnly.Parse(stays.Text("withdrawalUntil"), System.Globalization.CultureInfo.InvariantCulture);
        ordering.Clock.Advance(Lexom.Kernel.ParisTime.StartOf(lastDay.AddDays(1)).AddMinutes(-10) - ordering.Clock.GetUtcNow());
        await ordering.Portal.Ok($"/partner/v1/contracts/{leaves.Id()}/withdrawal", new { });
        ordering.Clock.Advance(TimeSpan.FromHours(8));

        await Eventually.Get(async () => (await ordering.Contract(stays.Id())).Text("status"), seen => seen == "concluded", "the money noted early concludes after the period");
        (await (await ordering.Portal.PostKeyed($"/partner/v1/contracts/{stays.Id()}/withdrawal", new { })).Problem()).ShouldBe("409 contract-status");
        (await ordering.Contract(leaves.Id())).Text("status").ShouldBe("awaiting-deposit");
        await ordering.Portal.Ok($"/partner/v1/contracts/{leaves.Id()}/withdrawal/confirmation", new { });
        (await ordering.Outbox<OrderWithdrawn>(leaves.Id())).ShouldHaveSingleItem().WithdrawnOn.ShouldBe(lastDay);
        (await ordering.Outbox<ContractConcluded>(leaves.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_counts_by_the_day_it_was_sent()
    {
        var contract = await ordering.Accepted(await ordering.Session(), individual: true, seller: ordering.SalesSeller());
        var path = $"/staff/v1/ordering/contracts/{contract.Id()}/withdrawal";
        (await (await ordering.Sales.PostKeyed(path, new { statedOn = ordering.Today.AddDays(1) })).Problem()).ShouldBe("422 CGV-2.1-f");
        var sentOn = DateOnly.Parse(contract.Text("withdrawalUntil"), System.Globalization.CultureInfo.InvariantCulture);
        ordering.Clock.Advance(TimeSpan.FromDays(sentOn.DayNumber - ordering.Today.DayNumber + 3));

        (await (await ordering.Sales.PostKeyed($"{path}/preview", new { statedOn = sentOn.AddDays(1) })).Problem()).ShouldBe("422 CGV-2.1-f");
        await ordering.Sales.Ok(path, new { statedOn = sentOn });
        (await ordering.Outbox<OrderWithdrawn>(contract.Id())).ShouldHaveSingleItem().WithdrawnOn.ShouldBe(sentOn);
    }

    [Fact]
    public async Task A_company_has_no_such_right()
    {
        var contract = await ordering.Accepted(await ordering.Session());
        (await (await ordering.Portal.PostKeyed($"/partner/v1/contracts/{contract.Id()}/withdrawal", new { })).Problem()).ShouldBe("422 CGV-2.1-f");
        (await (await ordering.Portal.PostKeyed($"/partner/v1/contracts/{contract.Id()}/withdrawal/preview", new { })).Problem()).ShouldBe("422 CGV-2.1-f");
        (await ordering.AsStaff(Lexom.ServiceDefaults.Http.Roles.Dpo).PostKeyed($"/staff/v1/ordering/contracts/{contract.Id()}/withdrawal", new { statedOn = ordering.Today }))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
