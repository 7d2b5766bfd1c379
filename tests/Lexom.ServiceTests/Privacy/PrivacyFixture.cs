using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

[CollectionDefinition(Name)]
public sealed class PrivacyCollection : ICollectionFixture<PrivacyFixture>
{
    public const string Name = "privacy";
}

public sealed class PrivacyFixture(Backends backends) : ServiceFixture<PrivacyDbContext>(backends, "privacy")
{
    internal const string Requests = "/staff/v1/privacy/requests";

    internal OtherServices Others { get; } = new();

    internal HttpClient Dpo() => AsStaff("dpo");

    internal HttpClient Person(string token)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Link", token);
        return http;
    }

    internal string Link(Guid subject, string purpose = "privacy", int hours = 1) => Services.GetRequiredService<SignedLinks>().Create(
        new PersonalLink(purpose, subject, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().AddHours(hours)));

    /// <summary>The link in a mail that another service has sent.</summary>
    internal string MailLink(Guid subject, params Guid[] also) => Services.GetRequiredService<SignedLinks>().Create(
        new PersonalLink(SignedLinks.Consents, subject, subject, TimeProvider.System.GetUtcNow().AddHours(1)) { Also = also });

    internal object Body(string right = "access", Guid? subject = null, bool identityChecked = true, int daysAgo = 0) => new
    {
        right,
        subjectIds = new[] { subject ?? Guid.CreateVersion7() },
        receivedOn = Lexom.Kernel.ParisTime.DayOf(Clock.GetUtcNow()).AddDays(-daysAgo),
        channel = "email",
        identityChecked,
    };

    internal async Task<Guid> Log(string right = "access", Guid? subject = null, bool identityChecked = true, int daysAgo = 0)
    {
        using var http = Dpo();
        using var answer = await http.PostAsJsonAsync(Requests, Body(right, subject, identityChecked, daysAgo), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await Read(answer)).GetProperty("id").GetGuid();
    }

    internal PersonalDataAnswered Answer(Guid request, string service, params PersonalDataItem[] items) => new(request, service, items, Clock.GetUtcNow());

    internal static PersonalDataItem Item(string field, string outcome, int count = 1, string? ground = null, DateOnly? releaseOn = null) =>
        new(field, "Identité du stagiaire", count, outcome, ground, releaseOn);

    /// <summary>Every other service answers; one of them with these items, the rest with nothing.</summary>
    internal async Task AnswerAll(Guid request, string holder = "ordering", params PersonalDataItem[] items)
    {
        foreach (var service in ServiceNames.Every.Where(s => s != ServiceNames.Own))
        {
            await Deliver(Answer(request, service, service == holder ? items : []), request);
        }
    }

    internal async Task<JsonElement> Get(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var http = Dpo();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await Read(answer);
    }

    internal async Task<(HttpStatusCode Status, JsonElement Body)> Post(string path, object body, string? ifMatch = null)
    {
        using var http = Dpo();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await Read(answer));
    }

    internal static async Task<JsonElement> Read(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    protected override void Configure(IWebHostBuilder host) =>
        host.UseSetting("Privacy:ErasureLog", Path.Combine(Directory.CreateTempSubdirectory("lexom-erasures-").FullName, "erasures.jsonl"));

    protected override void ConfigureServices(IServiceCollection services)
    {
        foreach (var name in ServiceNames.Every.Append("lexom-identity"))
        {
            // Discovery keeps a timer on the service's clock: moved by years, it would fire once for every ten seconds of them. The retries wait on that clock too, which nobody moves for them.
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => Others).ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
                handlers.Where(h => h.GetType().Namespace is { } of && (of.StartsWith("Microsoft.Extensions.ServiceDiscovery", StringComparison.Ordinal) || of.StartsWith("Microsoft.Extensions.Http.Resilience", StringComparison.Ordinal))).ToList().ForEach(h => handlers.Remove(h)));
        }
    }
}

/// <summary>Identity's token endpoint and the internal API of the services that are asked for values.</summary>
internal sealed class OtherServices : HttpMessageHandler
{
    private readonly ConcurrentDictionary<(string Service, Guid Request), string> _values = new();

    public ConcurrentDictionary<string, bool> Away { get; } = new();

    public ConcurrentBag<(string Service, Guid Request)> Asked { get; } = [];

    /// <summary>Persons whose relationship is over, as Ordering tells.</summary>
    public ConcurrentDictionary<Guid, DateOnly> Ended { get; } = new();

    public void Hold(string service, Guid request, string json) => _values[(service, request)] = json;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path == "/connect/token")
        {
            return Task.FromResult(Json("""{"access_token":"token-for-tests","expires_in":3600,"token_type":"Bearer"}"""));
        }

        if (path.EndsWith("/labels", StringComparison.Ordinal))
        {
            return Task.FromResult(Json($$"""[{"field":"table.of_{{request.RequestUri.Host}}","category":"Catégorie","purpose":"But","legalGround":"Fondement","retention":"Durée"}]"""));
        }

        if (path.EndsWith("/ended-relationships", StringComparison.Ordinal))
        {
            return Task.FromResult(
                Away.ContainsKey(request.RequestUri.Host) ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : Json(request.RequestUri.Host == "ordering" ? JsonSerializer.Serialize(Ended.Select(e => new { subjectId = e.Key, endedOn = e.Value })) : "[]"));
        }

        var key = (request.RequestUri.Host, Guid.Parse(path.Split('/')[^1]));
        Asked.Add(key);
        return Task.FromResult(
            Away.ContainsKey(key.Host) ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : request.Headers.Authorization?.Parameter != "token-for-tests" ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
            : _values.TryGetValue(key, out var json) ? Json(json)
            : new HttpResponseMessage(HttpStatusCode.NotFound));
    }

    private static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
}
