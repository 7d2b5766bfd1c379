using System.Net;
using System.Security.Cryptography;
using System.Text;
using Lexom.Contracts.Funding;
using Lexom.Funding.Sandbox;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Funding.FundingFixture;

namespace Lexom.ServiceTests.Funding;

/// <summary>The sandbox over HTTP: test keys alone open it, and it touches no real file.</summary>
[Collection("funding")]
public sealed class SandboxTests(FundingFixture fixture)
{
    private static readonly string Granted = Message(
        "funding.accepted", """{"file":"TEST-1","fileNumber":"TEST-1","grantedExclVat":{"amount":"2000.00","currency":"EUR"},"subrogation":true,"decidedOn":"2027-03-02"}""");

    private static readonly Uri Endpoint = new("/opco/v1/sandbox/messages", UriKind.Relative);

    [Fact]
    public async Task Answers_as_the_real_surface_does_and_changes_nothing_real()
    {
        using var admin = fixture.AsStaff("administrator");
        using var opco = fixture.AsOpco("opco-ep");
        var secret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var added = await ReadAsync(await StaffTests.PostAsync(admin, "/staff/v1/funding/opcos/opco-ep/keys", $$"""{"key":"{{secret}}","sandbox":true}"""), HttpStatusCode.Created);
        added.GetProperty("sandbox").GetBoolean().ShouldBeTrue();
        var (file, contract) = await fixture.OpenAsync("opco-ep");

        // A test key does not open the real surface.
        using var real = Signed(secret, "/opco/v1/messages", "real-1", Accepted(file));
        await ProblemAsync(await opco.SendAsync(real), HttpStatusCode.Unauthorized, "webhook-signature");

        (await Effect("s-1", Granted)).ShouldBe("applied accepted");
        (await Effect("s-1", Granted)).ShouldBe("applied accepted");
        (await Effect("s-2", Reduced("TEST-1", "1500.00", "2027-03-03"))).ShouldBe("applied reduced");
        (await Effect("s-3", Paid("TEST-1", "100.00", "VIR-1"))).ShouldBe("applied reduced");
        (await Effect("s-4", Paid("TEST-1", "100.00", "VIR-1"))).ShouldBe("already-known reduced");
        await ProblemAsync(await SendAsync("s-5", Accepted(file)), HttpStatusCode.NotFound, "funding-file-unknown");
        await ProblemAsync(await SendAsync("s-6", Paid("TEST-1", "9000.00", "VIR-2")), HttpStatusCode.UnprocessableEntity, "CGV-3.3-b");
        await ProblemAsync(await SendAsync("s-7", "{}"), HttpStatusCode.BadRequest, "malformed-json");
        await ProblemAsync(await SendAsync("s-4", Paid("TEST-1", "200.00", "VIR-1")), HttpStatusCode.UnprocessableEntity, "webhook-id-reused");

        (await fixture.Outbox<FundingDecided>(contract)).ShouldBeEmpty();
        (await fixture.Db(db => db.Messages.CountAsync(m => m.Opco == "opco-ep" && m.Verified))).ShouldBe(0);
        (await opco.DeleteAsync(Endpoint)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Effect("s-2", Reduced("TEST-1", "1500.00", "2027-03-03"))).ShouldBe("waiting announced");

        async Task<string> Effect(string id, string body)
        {
            var answer = await ReadAsync(await SendAsync(id, body));
            return $"{answer.GetProperty("effect").GetString()} {answer.GetProperty("status").GetString()}";
        }

        async Task<HttpResponseMessage> SendAsync(string id, string body)
        {
            using var request = Signed(secret, Endpoint.ToString(), id, body);
            return await opco.SendAsync(request);
        }
    }

    [Fact]
    public async Task Gives_the_page_of_examples_to_integrators_and_staff()
    {
        using var opco = fixture.AsOpco("atlas");
        using var staff = fixture.AsStaff();
        using var nobody = fixture.Anonymous();

        (await opco.GetStringAsync(new Uri("/opco/v1/sandbox/examples", UriKind.Relative))).ShouldContain("## Réduire : `funding.reduced`");
        (await staff.GetStringAsync(new Uri("/staff/v1/funding/opcos/examples?lang=en", UriKind.Relative))).ShouldContain("## Reduce : `funding.reduced`");
        (await nobody.GetAsync(new Uri("/opco/v1/sandbox/examples", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static HttpRequestMessage Signed(string secret, string path, string id, string body)
    {
        var request = SignedMessage.Request(new Uri(path, UriKind.Relative), "", secret, id, TimeProvider.System.GetUtcNow(), body);
        request.Headers.Authorization = null;
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }
}
