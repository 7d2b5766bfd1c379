using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Lexom.Ordering.Data;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceTests.Ordering;

/// <summary>What Funding tells before the money is lost: the client hears of it, once (CGV-3.3).</summary>
[Collection("ordering")]
public sealed class FundingNewsTests(OrderingFixture ordering)
{
    [Fact]
    public async Task Asks_the_client_for_what_its_opco_lacks_and_warns_it_before_the_month_ends()
    {
        var contract = await ordering.Accepted(
            await ordering.Session(), funding: [new { opco = "atlas", requestedOn = ordering.Today, requestedExclVat = new { amount = "1200.00", currency = "EUR" } }]);
        var id = contract.GetProperty("id").GetGuid();
        var file = (await ordering.Outbox<ProposalAccepted>(id)).Single().Funding.Single().FundingFileId;

        await ordering.DeliverTwice(new FundingMoreRequested(file, 1, id, "atlas", ["programme", "quote"], ordering.Today.AddDays(8), ordering.Today), id);
        await ordering.DeliverTwice(new FundingDeadlineNear(file, id, "atlas", ordering.Today.AddDays(7), 1440m, "EUR"), id);

        (await ordering.Contract(id)).GetProperty("funding")[0].Text("state").ShouldBe("more-requested");
        (await Mail($"more-requested:{file}:1")).ShouldContain("le programme de la formation, le devis ou la proposition commerciale");
        (await Mail($"opco-deadline:{file}")).ShouldContain("1\u00a0440,00\u00a0€".Replace('\u00a0', ' '), Case.Insensitive);
        (await ordering.Db(db => db.Set<TimelineEntry>().CountAsync(t => t.ContractId == id && t.Service == "funding"))).ShouldBe(2);
    }

    private async Task<string> Mail(string reason) => (await ordering.Db(db =>
        db.Database.SqlQuery<string>($"SELECT replace(replace(recipient || ' ' || text, chr(160), ' '), chr(8239), ' ') AS \"Value\" FROM ordering.mail WHERE reason = {reason}").ToListAsync()))
        .ShouldHaveSingleItem();
}
