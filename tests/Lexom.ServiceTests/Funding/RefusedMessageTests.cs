using System.Net;
using System.Text;
using Lexom.Contracts.Funding;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

[Collection("funding")]
public sealed class RefusedMessageTests(FundingFixture fixture)
{
    [Fact]
    public async Task Needs_a_token_of_an_opco()
    {
        using var nobody = fixture.Anonymous();
        using var partner = fixture.AsPartner(Guid.CreateVersion7());
        using var staff = fixture.AsStaff("administrator");

        await ProblemAsync(await nobody.SendAsync(SignedRequest("atlas", "{}", "m1")), HttpStatusCode.Unauthorized, "unauthenticated");
        await ProblemAsync(await partner.SendAsync(SignedRequest("atlas", "{}", "m1")), HttpStatusCode.Forbidden, "forbidden");
        await ProblemAsync(await staff.SendAsync(SignedRequest("atlas", "{}", "m1")), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Needs_a_signature_of_that_opco_and_shows_staff_what_had_none()
    {
        var (file, contract) = await fixture.OpenAsync();
        var body = Accepted(file);
        using var other = fixture.AsOpco("akto");
        using var atlas = fixture.AsOpco("atlas");

        (await ReasonOf(await other.SendAsync(SignedRequest("atlas", body, "forged-1")))).ShouldBe("no-match");
        (await ReasonOf(await fixture.PushAsync("uniformation", body, "forged-2", signature: "v1a,AAAA"))).ShouldBe("no-live-key");
        (await ReasonOf(await fixture.PushAsync("atlas", body, "forged-3", signature: "v1a,AAAA"))).ShouldBe("no-match");
        (await ReasonOf(await fixture.PushAsync("atlas", body, "forged-4", age: TimeSpan.FromSeconds(320)))).ShouldBe("timestamp-too-old");
        (await ReasonOf(await fixture.PushAsync("atlas", body, "forged-5", age: TimeSpan.FromSeconds(-320)))).ShouldBe("timestamp-in-future");
        using var bare = new StringContent(body, Encoding.UTF8, "application/json");
        (await ReasonOf(await atlas.PostAsync("/opco/v1/messages", bare))).ShouldBe("header-missing");
        using var tampered = SignedRequest("atlas", body, "forged-6");
        tampered.Content = new StringContent(body.Replace("2000.00", "2900.00", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        (await ReasonOf(await atlas.SendAsync(tampered))).ShouldBe("no-match");

        (await fixture.Outbox<FundingDecided>(contract)).ShouldBeEmpty();
        using var staff = fixture.AsStaff();
        var listed = await ReadAsync(await staff.GetAsync("/staff/v1/funding/messages?state=unverified&limit=100"));
        listed.GetProperty("items").EnumerateArray().Select(m => m.GetProperty("webhookId").GetString()).ShouldContain("forged-6");
    }

    [Fact]
    public async Task Leaves_the_id_of_a_forgery_to_the_real_message()
    {
        var (file, _) = await fixture.OpenAsync();
        var id = $"msg_{Guid.CreateVersion7():N}";
        (await ReasonOf(await fixture.PushAsync("atlas", Accepted(file), id, signature: "v1a,AAAA"))).ShouldBe("no-match");

        await ReadAsync(await fixture.PushAsync("atlas", Accepted(file), id));
    }

    [Theory]
    [InlineData("3000.01", "EUR")]
    [InlineData("0.00", "EUR")]
    [InlineData("-1.00", "EUR")]
    [InlineData("2000.00", "USD")]
    public async Task Refuses_an_impossible_grant(string amount, string currency)
    {
        var (file, contract) = await fixture.OpenAsync();

        var problem = await ProblemAsync(await fixture.PushAsync("atlas", Accepted(file, amount, currency: currency)), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");

        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("data.grantedExclVat");
        (await fixture.Outbox<FundingDecided>(contract)).ShouldBeEmpty();
        (await fixture.Db(db => db.Decisions.CountAsync(d => d.FundingFileId == file))).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_grants_of_two_opcos_above_the_price()
    {
        var accepted = Acceptance(null, "atlas", "akto");
        await fixture.Deliver(accepted, accepted.ContractId);

        await ReadAsync(await fixture.PushAsync("atlas", Accepted(accepted.Funding[0].FundingFileId)));
        var akto = accepted.Funding[1].FundingFileId;
        await ProblemAsync(await fixture.PushAsync("akto", Accepted(akto, "1000.01")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ReadAsync(await fixture.PushAsync("akto", Accepted(akto, "1000.00")));
    }

    [Fact]
    public async Task Refuses_payments_above_the_price_and_a_reference_used_for_another()
    {
        var (file, contract) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Paid(file, "3000.00", "VIR-1")));

        await ProblemAsync(await fixture.PushAsync("atlas", Paid(file, "600.01", "VIR-2")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ProblemAsync(await fixture.PushAsync("atlas", Paid(file, "10.00", "VIR-1")), HttpStatusCode.Conflict, "payment-reference-reused");
        (await ReadAsync(await fixture.PushAsync("atlas", Paid(file, "3000.00", "VIR-1")))).GetProperty("effect").GetString().ShouldBe("already-known");
        (await fixture.Outbox<OpcoPaymentReported>(contract)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2027-12-01", 8, "2027-03-02", "timestamp")]
    [InlineData("2027-03-02", 8, "2027-12-01", "data.decidedOn")]
    public async Task Refuses_what_comes_from_the_future(string day, int hour, string decidedOn, string field)
    {
        var (file, _) = await fixture.OpenAsync();

        var problem = await ProblemAsync(
            await fixture.PushAsync("atlas", Message("funding.revoked", $$"""{"file":"{{file}}","decidedOn":"{{decidedOn}}"}""", day, hour)),
            HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");

        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
    }

    [Theory]
    [InlineData("not json", null)]
    [InlineData("[]", null)]
    [InlineData("""{"type":"funding.granted","timestamp":"2027-03-02T08:00:00Z","data":{}}""", "type")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02 08:00","data":{}}""", "timestamp")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00","data":{"file":"x","decidedOn":"2027-03-02"}}""", "timestamp")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00Z","data":{"decidedOn":"2027-03-02"}}""", "data")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","decidedOn":"2027-02-30"}}""", "data.decidedOn")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","decidedOn":"2027-03-02","by":"Stagiaire Un"}}""", "data.by")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00Z","data":{"file":"a b","decidedOn":"2027-03-02"}}""", "data.file")]
    [InlineData("""{"type":"funding.revoked","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","file":"y","decidedOn":"2027-03-02"}}""", "data")]
    [InlineData("""{"type":"funding.more-requested","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","pieces":["passport"],"decidedOn":"2027-03-02"}}""", "data.pieces[0]")]
    [InlineData("""{"type":"funding.rejected","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","reason":"because","decidedOn":"2027-03-02"}}""", "data.reason")]
    [InlineData("""{"type":"funding.reduced","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","grantedExclVat":{"amount":"1.001","currency":"EUR"},"decidedOn":"2027-03-02"}}""", "data.grantedExclVat.amount")]
    [InlineData("""{"type":"funding.reduced","timestamp":"2027-03-02T08:00:00Z","data":{"file":"x","grantedExclVat":{"amount":100,"currency":"EUR"},"decidedOn":"2027-03-02"}}""", "data.grantedExclVat.amount")]
    public async Task Answers_a_malformed_message_with_the_field(string body, string? field)
    {
        var problem = await ProblemAsync(await fixture.PushAsync("atlas", body), HttpStatusCode.BadRequest, "malformed-json");

        if (field is not null)
        {
            problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
        }
    }

    [Fact]
    public async Task Refuses_an_oversize_body_however_it_is_sent()
    {
        var body = Message("funding.revoked", $$"""{"file":"{{new string('x', 70_000)}}"}""");
        await ProblemAsync(await fixture.PushAsync("atlas", body), HttpStatusCode.RequestEntityTooLarge, "body-too-large");

        using var atlas = fixture.AsOpco("atlas");
        using var chunked = SignedRequest("atlas", body, "msg_chunked");
        chunked.Headers.TransferEncodingChunked = true;
        await ProblemAsync(await atlas.SendAsync(chunked), HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task Refuses_decisions_after_a_revocation_and_on_a_file_asked_for_too_late()
    {
        var (file, _) = await fixture.OpenAsync();
        await ReadAsync(await fixture.PushAsync("atlas", Message("funding.revoked", $$"""{"file":"{{file}}","decidedOn":"2027-03-01"}""")));
        await ProblemAsync(await fixture.PushAsync("atlas", Accepted(file)), HttpStatusCode.Conflict, "CGV-3.3-b");

        var late = Acceptance(new DateOnly(2027, 3, 15), "atlas");
        await fixture.Deliver(late, late.ContractId);
        await ProblemAsync(await fixture.PushAsync("atlas", Accepted(late.Funding[0].FundingFileId)), HttpStatusCode.Conflict, "CGV-3.3-a");
    }

    private static async Task<string?> ReasonOf(HttpResponseMessage answer) =>
        (await ProblemAsync(answer, HttpStatusCode.Unauthorized, "webhook-signature")).GetProperty("reason").GetString();
}
