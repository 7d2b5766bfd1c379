using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lexom.Contracts.Funding;
using Lexom.Contracts.Ordering;
using static Lexom.ServiceTests.Billing.BillingFixture;

namespace Lexom.ServiceTests.Billing;

/// <summary>What an OPCO is sent: its invoice for Funding's claim, with its own address on it (BIL-6, FUN-1), due as the terms signed say (CGV-3.3-d).</summary>
[Collection("billing")]
public sealed class OpcoDocumentTests(BillingFixture fixture)
{
    [Fact]
    public async Task BIL_6_Funding_reads_the_OPCOs_document_as_Factur_X_and_as_data_and_no_one_elses()
    {
        var (accepted, share) = await ShareAsync("atlas");
        var path = $"/internal/v1/invoices/{share.GetProperty("id").GetString()}/document";

        (await FileAsync(fixture.AsService("funding"), path, "application/pdf")).Bytes[..5].ShouldBe("%PDF-"u8.ToArray());
        var (xml, type) = await FileAsync(fixture.AsService("funding"), path, "application/xml");
        type.ShouldBe("application/xml");
        Encoding.UTF8.GetString(xml).ShouldSatisfyAllConditions(
            x => x.ShouldContain("25 quai Panhard et Levassor"), x => x.ShouldContain("851296632"), x => x.ShouldContain("<ram:DuePayableAmount>600.00</ram:DuePayableAmount>"));

        var deposit = (await fixture.InvoicesAsync(accepted.ContractId, "&kind=deposit")).Single().GetProperty("id").GetString();
        Code(await GetAsync(fixture.AsService("funding"), $"/internal/v1/invoices/{deposit}/document", HttpStatusCode.NotFound)).ShouldBe("invoice-not-found", "a client's document");
        await GetAsync(fixture.AsStaff("administrator"), path, HttpStatusCode.Forbidden);
        await GetAsync(fixture.Anonymous(), path, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task BIL_6_the_accountant_corrects_how_an_OPCO_stands_on_what_is_issued_from_then_on()
    {
        var (_, before) = await ShareAsync("ocapiat");
        var listed = (await GetAsync(fixture.AsStaff(), "/staff/v1/billing/opcos")).GetProperty("items").EnumerateArray().ToList();
        listed.Count.ShouldBe(11);
        var tag = listed.Single(o => o.GetProperty("code").GetString() == "ocapiat").GetProperty("eTag").GetString()!;
        var body = new { name = "OCAPIAT", street = "1 rue de l’Exemple", postCode = "75016", city = "Paris", siren = "732 829 320" };

        Code(await PutAsync(fixture.AsStaff("accountant"), "ocapiat", body, null, HttpStatusCode.PreconditionRequired)).ShouldBe("if-match-missing");
        Code(await PutAsync(fixture.AsStaff("accountant"), "ocapiat", body, "\"1\"", HttpStatusCode.PreconditionFailed)).ShouldBe("if-match-stale");
        Code(await PutAsync(fixture.AsStaff("accountant"), "ocapiat", body with { siren = "732829321" }, tag, HttpStatusCode.UnprocessableEntity)).ShouldBe("opco-identity");
        Code(await PutAsync(fixture.AsStaff("accountant"), "nowhere", body, tag, HttpStatusCode.NotFound)).ShouldBe("opco-not-found");
        await PutAsync(fixture.AsStaff("sales"), "ocapiat", body, tag, HttpStatusCode.Forbidden);
        var corrected = await PutAsync(fixture.AsStaff("accountant"), "ocapiat", body, tag);

        (corrected.GetProperty("confirmed").GetBoolean(), corrected.GetProperty("siren").GetString()).ShouldBe((true, "732829320"));
        var (_, after) = await ShareAsync("ocapiat");
        (await BuyerOf(after)).GetProperty("siren").GetString().ShouldBe("732829320");
        (await BuyerOf(before)).GetProperty("addressLines")[0].GetString().ShouldBe("153 rue de la Pompe", "what was issued says what it said");
    }

    [Fact]
    public async Task CGV_3_3_d_an_OPCO_has_the_months_of_the_terms_signed()
    {
        var (accepted, share) = await ShareAsync("akto", new AcceptedTerms(12m, 4m, "semester", 50m, 3));

        share.GetProperty("dueOn").GetString().ShouldBe("2027-06-02");
        var deposit = (await fixture.InvoicesAsync(accepted.ContractId, "&kind=deposit")).Single().GetProperty("id").GetString();
        (await GetAsync(fixture.AsStaff(), $"/staff/v1/billing/invoices/{deposit}")).GetProperty("mentions").EnumerateArray().ShouldContain(m => m.GetString()!.Contains("majoré de 12 points"));
    }

    private async Task<(ProposalAccepted Accepted, JsonElement Share)> ShareAsync(string opco, AcceptedTerms? terms = null)
    {
        var accepted = await fixture.OpenAsync(Acceptance(opcos: opco) with { Terms = terms });
        await fixture.Deliver(new FundingDecided(accepted.Funding[0].FundingFileId, 1, accepted.ContractId, opco, "NUM/1", "accepted", 500m, "EUR", true, new DateOnly(2027, 3, 2)), accepted.ContractId);
        await fixture.Deliver(Delivered(accepted), accepted.ContractId);
        await fixture.IssueAsync(accepted.ContractId);
        return (accepted, (await fixture.InvoicesAsync(accepted.ContractId, "&kind=opco-share")).Single());
    }

    private async Task<JsonElement> BuyerOf(JsonElement share) =>
        (await GetAsync(fixture.AsStaff(), $"/staff/v1/billing/invoices/{share.GetProperty("id").GetString()}")).GetProperty("buyer");

    private static async Task<(byte[] Bytes, string? Type)> FileAsync(HttpClient http, string url, string accept)
    {
        using (http)
        {
            http.DefaultRequestHeaders.Accept.ParseAdd(accept);
            var answer = await http.GetAsync(new Uri(url, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private static async Task<JsonElement> PutAsync(HttpClient http, string code, object body, string? ifMatch, HttpStatusCode status = HttpStatusCode.OK)
    {
        using (http)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/staff/v1/billing/opcos/{code}", UriKind.Relative)) { Content = JsonContent.Create(body, options: BillingFixture.Json) };
            if (ifMatch is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
            }

            return await ReadAsync(await http.SendAsync(request), status);
        }
    }
}
