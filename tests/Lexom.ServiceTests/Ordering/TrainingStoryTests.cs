using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Billing;
using Lexom.Contracts.Catalog;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Http;

namespace Lexom.ServiceTests.Ordering;

[Collection("ordering")]
public sealed class TrainingStoryTests(OrderingFixture ordering)
{
    [Fact]
    public async Task A_company_is_trained_from_the_request_to_the_certificates()
    {
        var session = await ordering.Session();
        var contract = await ordering.Concluded(session, funding: [new { opco = "atlas", requestedOn = ordering.Today, requestedExclVat = new { amount = "1200.00", currency = "EUR" } }]);
        var id = contract.GetProperty("id").GetGuid();
        (contract.Text("status"), contract.Text("suspended")).ShouldBe(("concluded", "False"));
        contract.GetProperty("price").Amount("inclVat").ShouldBe("2484.00");
        contract.GetProperty("price").Amount("deposit").ShouldBe("745.20");

        var accepted = (await ordering.Outbox<ProposalAccepted>(id)).ShouldHaveSingleItem();
        (accepted.TotalExclVat, accepted.Vat, accepted.TotalInclVat, accepted.DepositInclVat, accepted.VatRate).ShouldBe((2070m, 414m, 2484m, 745.20m, 20m));
        (accepted.Participants, accepted.CustomerKind, accepted.PartnerId, accepted.TermsVersion).ShouldBe((3, "company", ordering.Partner, 1));
        var file = accepted.Funding.ShouldHaveSingleItem();
        (await ordering.Outbox<ContractConcluded>(id)).ShouldHaveSingleItem().SessionId.ShouldBe(session);

        await ordering.Deliver(new FundingDecided(file.FundingFileId, 1, id, "atlas", "ATL-1", "accepted", 1000m, "EUR", true, ordering.Today), id);
        await Attend(session, contract);
        await ordering.Deliver(new SessionCompleted(session, ordering.Today, ordering.Clock.GetUtcNow()), session);

        var delivered = (await ordering.Outbox<TrainingDelivered>(id)).ShouldHaveSingleItem();
        // Two participants came to all four half-days, the third to none.
        (delivered.HoursAgreed, delivered.HoursAttended, delivered.DeliveredOn).ShouldBe((42m, 28m, ordering.Today));
        contract = await ordering.Contract(id);
        contract.Text("status").ShouldBe("delivered");
        contract.GetProperty("funding")[0].Text("state").ShouldBe("accepted");

        var certificates = await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/contracts/{id}/certificates");
        certificates.GetProperty("items").EnumerateArray().Select(c => $"{c.Text("kind")} {c.Text("participantName")} {c.GetProperty("objectives").GetArrayLength()}").ShouldBe(
            ["attestation Stagiaire Un 3", "realisation Stagiaire Un 3", "attestation Stagiaire Deux 3", "realisation Stagiaire Deux 3"]);

        await ordering.Deliver(new InvoiceIssued(Guid.CreateVersion7(), "FA-2027-00001", id, "client-balance", "client", null, 538.80m, "EUR", ordering.Today, ordering.Today, "CGV-3.3-c"), id);
        await AssertTimeline(id);
    }

    private async Task Attend(Guid session, JsonElement contract)
    {
        var people = contract.GetProperty("participants").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()).ToArray();
        var start = contract.GetProperty("training").GetProperty("startsOn").GetString()!;
        ordering.Clock.SetUtcNow(DateTimeOffset.Parse($"{start}T16:00:00Z", System.Globalization.CultureInfo.InvariantCulture).AddDays(1));
        foreach (var (day, period) in from day in new[] { ordering.Today.AddDays(-1), ordering.Today } from period in new[] { "morning", "afternoon" } select (day, period))
        {
            var answer = await ordering.AsStaff(Roles.TrainingManager).PostKeyed(
                $"/staff/v1/ordering/sessions/{session}/attendance",
                new { day, period, signatures = people.Take(2).Select(p => new { participantId = p, participant = true, trainer = true }) });
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task AssertTimeline(Guid id)
    {
        var timeline = await ordering.Sales.GetFromJsonAsync<JsonElement>($"/staff/v1/ordering/contracts/{id}/timeline");
        var entries = timeline.GetProperty("entries").EnumerateArray().ToList();
        entries.Select(e => e.Text("service")).Distinct().Order().ShouldBe(["billing", "catalog", "funding", "ordering"]);
        entries.Select(e => e.Text("ruleId")).ShouldBeSubsetOf(["", "CGV-2.1-c", "CAT-3", "CGV-2.1-d", "CGV-3.3-a", "CGV-2.2", "CGV-3.3-b", "ORD-1", "CGV-3.7", "CGV-4.1", "CGV-3.3-c"]);
        entries.Select(e => e.GetProperty("at").GetDateTimeOffset()).ShouldBeInOrder();
        entries.Count.ShouldBeGreaterThan(12);
        var links = entries.SelectMany(e => e.GetProperty("refs").EnumerateArray()).Select(r => r.Text("href")).Distinct().ToList();
        links.ShouldAllBe(href => href.StartsWith("/staff/v1/"));
        foreach (var href in links.Where(href => href.StartsWith("/staff/v1/ordering/", StringComparison.Ordinal)))
        {
            (await ordering.AsStaff(Roles.Sales, Roles.TrainingManager).GetAsync(href)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, href);
        }
    }
}
