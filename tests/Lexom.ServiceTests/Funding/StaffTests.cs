using System.Net;
using System.Security.Cryptography;
using System.Text;
using Lexom.Contracts.Funding;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

[Collection("funding")]
public sealed class StaffTests(FundingFixture fixture)
{
    public static string Payment(string amount = "1200.00", string reference = "CHQ-1") =>
        $$"""{"reference":"{{reference}}","amountInclVat":{"amount":"{{amount}}","currency":"EUR"},"paidOn":"2027-03-02"}""";

    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string body, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await http.SendAsync(request);
    }

    [Fact]
    public async Task Record_a_letter_by_the_same_rules_as_a_push()
    {
        var (file, contract) = await fixture.OpenAsync("uniformation");
        using var sales = fixture.AsStaff("sales");
        var path = $"/staff/v1/funding/files/{file}/decision";
        var tag = (await sales.GetAsync($"/staff/v1/funding/files/{file}")).Headers.ETag!.Tag;

        var answer = await ReadAsync(await PostAsync(sales, path, Letter("2500.00"), "key-1", tag));
        await ReadAsync(await PostAsync(sales, path, Letter("2500.00"), "key-1", tag));
        await ReadAsync(await PostAsync(sales, path, Letter("2500.00")));

        answer.GetProperty("effect").GetString().ShouldBe("applied");
        var told = (await fixture.Outbox<FundingDecided>(contract)).ShouldHaveSingleItem();
        (told.Opco, told.GrantedExclVat, told.FileNumber, told.Subrogation).ShouldBe(("uniformation", 2500m, "UNI-1", true));
        await ProblemAsync(await PostAsync(sales, path, Letter("3500.00")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ProblemAsync(await PostAsync(sales, path, Letter("2400.00"), ifMatch: tag), HttpStatusCode.PreconditionFailed, "if-match-stale");
        await ProblemAsync(await PostAsync(sales, path, """{"decision":"accepted","decidedOn":"2027-03-01"}"""), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ProblemAsync(await PostAsync(sales, path, """{"decision":"accepted"}"""), HttpStatusCode.BadRequest, "malformed-json");
    }

    [Fact]
    public async Task Record_a_payment_once()
    {
        var (file, contract) = await fixture.OpenAsync("uniformation");
        using var accountant = fixture.AsStaff("accountant");
        var path = $"/staff/v1/funding/files/{file}/payments";

        var first = await ReadAsync(await PostAsync(accountant, path, Payment()));
        var again = await ReadAsync(await PostAsync(accountant, path, Payment()));

        again.GetProperty("paymentId").GetGuid().ShouldBe(first.GetProperty("paymentId").GetGuid());
        (await fixture.Outbox<OpcoPaymentReported>(contract)).ShouldHaveSingleItem().AmountInclVat.ShouldBe(1200m);
        await ProblemAsync(await PostAsync(accountant, path, Payment("2400.01", "CHQ-2")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ProblemAsync(await PostAsync(accountant, path, Payment(reference: "un chèque")), HttpStatusCode.UnprocessableEntity, "reference-malformed");
    }

    [Fact]
    public async Task Write_only_within_their_function()
    {
        var (file, _) = await fixture.OpenAsync();
        using var dpo = fixture.AsStaff("dpo");
        using var sales = fixture.AsStaff("sales");
        using var opco = fixture.AsOpco("atlas");

        await ProblemAsync(await PostAsync(dpo, $"/staff/v1/funding/files/{file}/decision", Letter("1.00")), HttpStatusCode.Forbidden, "forbidden");
        await ProblemAsync(await PostAsync(sales, $"/staff/v1/funding/files/{file}/payments", Payment()), HttpStatusCode.Forbidden, "forbidden");
        await ProblemAsync(await PostAsync(sales, "/staff/v1/funding/opcos/atlas/keys", """{"key":"whpk_x"}"""), HttpStatusCode.Forbidden, "forbidden");
        await ProblemAsync(await opco.GetAsync("/staff/v1/funding/files"), HttpStatusCode.Forbidden, "forbidden");
        await ProblemAsync(await sales.GetAsync($"/staff/v1/funding/files/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "funding-file-unknown");
        await ProblemAsync(await PostAsync(sales, $"/staff/v1/funding/files/{Guid.CreateVersion7()}/decision", Letter("1.00")), HttpStatusCode.NotFound, "funding-file-unknown");
    }

    [Fact]
    public async Task List_files_by_page_and_filter()
    {
        var (file, contract) = await fixture.OpenAsync("ocapiat");
        await fixture.OpenAsync("ocapiat");
        using var staff = fixture.AsStaff();

        var mine = await ReadAsync(await staff.GetAsync($"/staff/v1/funding/files?contractId={contract}&status=announced&opco=ocapiat"));
        mine.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("id").GetGuid()).ShouldBe([file]);
        var page = await ReadAsync(await staff.GetAsync("/staff/v1/funding/files?opco=ocapiat&limit=1"));
        page.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldNotBe(file);
        var next = await ReadAsync(await staff.GetAsync($"/staff/v1/funding/files?opco=ocapiat&limit=1&cursor={page.GetProperty("next").GetString()}"));
        next.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldBe(file);
        (await staff.GetAsync("/staff/v1/funding/files?status=lost")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ProblemAsync(await staff.GetAsync("/staff/v1/funding/files?limit=101"), HttpStatusCode.UnprocessableEntity, "limit-out-of-range");
    }

    [Fact]
    public async Task Change_an_opcos_keys_without_a_refused_message()
    {
        using var admin = fixture.AsStaff("administrator");
        var (file, _) = await fixture.OpenAsync("afdas");
        var (old, next) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        var first = await ReadAsync(await PostAsync(admin, "/staff/v1/funding/opcos/afdas/keys", Key(old)), HttpStatusCode.Created);
        await ReadAsync(await PostAsync(admin, "/staff/v1/funding/opcos/afdas/keys", Key(next)), HttpStatusCode.Created);
        await ProblemAsync(await PostAsync(admin, "/staff/v1/funding/opcos/afdas/keys", Key(RandomNumberGenerator.GetBytes(32))), HttpStatusCode.Conflict, "opco-two-keys");

        await ReadAsync(await PushAsync(old, file, "VIR-1"));
        await ReadAsync(await PushAsync(next, file, "VIR-2"));
        (await admin.DeleteAsync($"/staff/v1/funding/opcos/afdas/keys/{first.GetProperty("id").GetGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ProblemAsync(await PushAsync(old, file, "VIR-3"), HttpStatusCode.Unauthorized, "webhook-signature");
        await ReadAsync(await PushAsync(next, file, "VIR-4"));

        var listed = await ReadAsync(await admin.GetAsync("/staff/v1/funding/opcos"));
        listed.GetProperty("opcos").GetArrayLength().ShouldBe(11);
        listed.GetRawText().ShouldNotContain(Convert.ToBase64String(next));
        (await fixture.Db(db => db.Keys.Where(k => k.Opco == "afdas" && k.RevokedAt != null).Select(k => k.Material).SingleAsync())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nobody", """{"key":"whsec_AAAA"}""", HttpStatusCode.NotFound, "opco-unknown")]
    [InlineData("ocapiat", """{"key":"whsec_AAAA"}""", HttpStatusCode.UnprocessableEntity, "opco-key-malformed")]
    [InlineData("ocapiat", """{"key":"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="}""", HttpStatusCode.UnprocessableEntity, "opco-key-malformed")]
    [InlineData("ocapiat", """{"key":null}""", HttpStatusCode.UnprocessableEntity, "opco-key-malformed")]
    [InlineData("ocapiat", """{}""", HttpStatusCode.BadRequest, "malformed-json")]
    public async Task Cannot_add_a_bad_key(string opco, string body, HttpStatusCode status, string code)
    {
        using var admin = fixture.AsStaff("administrator");
        await ProblemAsync(await PostAsync(admin, $"/staff/v1/funding/opcos/{opco}/keys", body), status, code);
        (await admin.DeleteAsync($"/staff/v1/funding/opcos/{opco}/keys/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Letter(string amount) =>
        $$$"""{"decision":"accepted","decidedOn":"2027-03-01","grantedExclVat":{"amount":"{{{amount}}}","currency":"EUR"},"subrogation":true,"fileNumber":"UNI-1"}""";

    private static string Key(byte[] secret) => $$"""{"key":"whsec_{{Convert.ToBase64String(secret)}}"}""";

    private async Task<HttpResponseMessage> PushAsync(byte[] secret, Guid file, string reference)
    {
        var body = Paid(file, "10.00", reference);
        using var request = SignedRequest("akto", body, $"msg_{Guid.CreateVersion7():N}");
        var stamp = request.Headers.GetValues("webhook-timestamp").Single();
        var signed = Encoding.UTF8.GetBytes($"{request.Headers.GetValues("webhook-id").Single()}.{stamp}.{body}");
        request.Headers.Remove("webhook-signature");
        request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed)));
        using var afdas = fixture.AsOpco("afdas");
        return await afdas.SendAsync(request);
    }
}
