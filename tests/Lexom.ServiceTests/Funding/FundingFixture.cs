using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Lexom.ServiceTests.Funding;

[CollectionDefinition("funding")]
public sealed class FundingCollection : ICollectionFixture<FundingFixture>;

/// <summary>Funding with the keys of the trial system: Atlas signs with Ed25519, AKTO with HMAC. The training costs 3 000 EUR excl. VAT at 20 %.</summary>
public sealed class FundingFixture(Backends backends) : ServiceFixture<FundingDbContext>(backends, "funding")
{
    // The private half of FundingSeed.AtlasPublicKey, as the demo has it.
    private static readonly byte[] AtlasSeed = Convert.FromBase64String("T1Ys34XTLED+9NsqvrykZopEAA8HLn83Gc7pLj5Pctc=");
    private static readonly byte[] AktoSecret = Convert.FromBase64String(FundingSeed.AktoSecret["whsec_".Length..]);

    /// <summary>OCAPIAT can't push: it is asked every second.</summary>
    public FakeOpco Polled { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Polled = await FakeOpco.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Polled.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IWebHostBuilder host)
    {
        host.UseSetting("Funding:Polling:ocapiat:Url", Polled.Url.ToString());
        host.UseSetting("Funding:Polling:ocapiat:ApiKey", "only for tests");
        host.UseSetting("Funding:Polling:ocapiat:Every", "00:00:01");
    }

    /// <summary>Ordering and Billing, as far as claims need their documents.</summary>
    public FakePapers Papers { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        foreach (var client in (string[])["ordering", "billing", "lexom-identity"])
        {
            services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => Papers);
        }
    }

    protected override Task SeedAsync(IServiceProvider services) => FundingSeed.ApplyAsync(services, withSamples: true, CancellationToken.None);

    /// <summary>An acceptance that announces one file per OPCO.</summary>
    public static ProposalAccepted Acceptance(DateOnly? requestedOn = null, params string[] opcos)
    {
        var starts = new DateOnly(2027, 3, 15);
        return new ProposalAccepted(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "C-2027-00001", Guid.CreateVersion7(), "company", null, Guid.CreateVersion7(), "RCL-APPL-03",
            "La Relation Client par écrit - emails et courriers", starts, starts.AddDays(1), 14m, 3, new DateOnly(2027, 3, 1), 3000m, 20m, "standard", 600m, 3600m,
            1080m, new DateOnly(2027, 3, 1), "EUR", 1,
            [.. (opcos.Length == 0 ? ["atlas"] : opcos).Select(o => new AnnouncedFunding(Guid.CreateVersion7(), o, null, requestedOn ?? new DateOnly(2027, 2, 20), 2000m))]);
    }

    /// <summary>A file opened by an acceptance.</summary>
    public async Task<(Guid FileId, Guid ContractId)> OpenAsync(string opco = "atlas")
    {
        var accepted = Acceptance(null, opco);
        await Deliver(accepted, accepted.ContractId);
        return (accepted.Funding[0].FundingFileId, accepted.ContractId);
    }

    /// <summary>Pushes a message as the OPCO would: token, raw bytes and signature.</summary>
    public async Task<HttpResponseMessage> PushAsync(string opco, string body, string? id = null, string? signature = null, TimeSpan? age = null)
    {
        using var http = AsOpco(opco);
        return await http.SendAsync(SignedRequest(opco, body, id ?? $"msg_{Guid.CreateVersion7():N}", signature, age));
    }

    public static HttpRequestMessage SignedRequest(string opco, string body, string id, string? signature = null, TimeSpan? age = null)
    {
        var stamp = (TimeProvider.System.GetUtcNow() - (age ?? TimeSpan.Zero)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, "/opco/v1/messages") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", stamp);
        request.Headers.Add("webhook-signature", signature ?? Sign(opco, $"{id}.{stamp}.{body}"));
        return request;
    }

    /// <summary>A message of Atlas or AKTO about a file; day and hour are the OPCO's.</summary>
    public static string Message(string type, string data, string day = "2027-03-02", int hour = 8) =>
        $$"""{"type":"{{type}}","timestamp":"{{day}}T{{hour:00}}:00:00Z","data":{{data}}}""";

    public static string Accepted(object file, string amount = "2000.00", string day = "2027-03-02", string currency = "EUR") => Message(
        "funding.accepted",
        $$$"""{"file":"{{{file}}}","fileNumber":"NUM/{{{Tail(file)}}}","grantedExclVat":{"amount":"{{{amount}}}","currency":"{{{currency}}}"},"subrogation":true,"decidedOn":"{{{day}}}"}""", day);

    public static string Reduced(object file, string amount, string day) =>
        Message("funding.reduced", $$$"""{"file":"{{{file}}}","grantedExclVat":{"amount":"{{{amount}}}","currency":"EUR"},"decidedOn":"{{{day}}}"}""", day);

    public static string Paid(object file, string amount, string reference, string day = "2027-03-02") => Message(
        "payment.reported", $$$"""{"file":"{{{file}}}","reference":"{{{reference}}}","amountInclVat":{"amount":"{{{amount}}}","currency":"EUR"},"paidOn":"{{{day}}}"}""", day);

    public static string Tail(object file) => file.ToString()![^8..];

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A problem document with its code.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var problem = await ReadAsync(answer, status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }

    private static string Sign(string opco, string signed)
    {
        var bytes = Encoding.UTF8.GetBytes(signed);
        if (opco == "akto")
        {
            return "v1," + Convert.ToBase64String(HMACSHA256.HashData(AktoSecret, bytes));
        }

        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(AtlasSeed, 0, bytes, 0, bytes.Length, signature, 0);
        return "v1a," + Convert.ToBase64String(signature);
    }
}
