using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lexom.Ordering.Webhooks;
using Lexom.PartnerClient;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceTests.Ordering;

/// <summary>Events sent to a partner's portal, which is a real server here: signed, tried again, logged.</summary>
[Collection("ordering")]
public sealed class WebhookDeliveryTests(OrderingFixture ordering) : IAsyncLifetime
{
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly ConcurrentQueue<int> _answers = new();
    private readonly Guid _partner = Guid.CreateVersion7();
    private WebApplication _portal = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _portal = builder.Build();
        _portal.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _received.Enqueue(new Received(
                context.Request.Path, Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), await reader.ReadToEndAsync()));
            context.Response.StatusCode = _answers.TryDequeue(out var answer) ? answer : 204;
            context.Response.Headers.Location = "/elsewhere";

            string Header(string name) => context.Request.Headers[name].ToString();
        });
        await _portal.StartAsync();
        _http = ordering.AsPartner(_partner);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Sends_each_event_signed_once_it_has_happened()
    {
        var hook = await RegisterAsync();
        await ordering.Issued(await ordering.Session(), seller: _http);
        var feed = (await _http.GetFromJsonAsync<JsonElement>("/partner/v1/events")).GetProperty("items").EnumerateArray().Select(e => e.Text("id")).ToList();

        await Eventually.True(() => Task.FromResult(_received.Count >= feed.Count), "every event has come", TimeSpan.FromSeconds(60));

        _received.Select(r => JsonDocument.Parse(r.Body).RootElement.Text("id")).Order().ShouldBe(feed.Order());
        var secret = (await _http.GetFromJsonAsync<JsonElement>($"/partner/v1/webhooks/{hook}/secret")).Text("secret");
        _received.ShouldAllBe(r => r.Signature == Sign(secret, r));
        var portal = new WebhookReceiver(TimeProvider.System, secret);
        _received.Select(r => portal.Read(r.Id, r.Timestamp, r.Signature, Encoding.UTF8.GetBytes(r.Body))!.Id).Order().ShouldBe(feed.Order(), "The typed client takes them.");
        _received.ShouldAllBe(r => portal.Read(r.Id, r.Timestamp, r.Signature, Encoding.UTF8.GetBytes(r.Body + " ")) == null);
        _received.Select(r => r.Id).ShouldBeUnique();

        (await _http.PostKeyed($"/partner/v1/webhooks/{hook}/secret-rotation", new { })).EnsureSuccessStatusCode();
        var newer = (await _http.GetFromJsonAsync<JsonElement>($"/partner/v1/webhooks/{hook}/secret")).Text("secret");
        await RedeliverAsync(hook, _received.First().Id);
        await Eventually.True(() => Task.FromResult(_received.Count == feed.Count + 1), "it has come again");
        var again = _received.Last();
        again.Id.ShouldBe(_received.First().Id);
        again.Signature.Split(' ').ShouldBe([Sign(newer, again), Sign(secret, again)], "Both secrets sign until the next rotation.");
    }

    [Fact]
    public async Task Tries_again_what_was_refused_and_follows_no_redirect()
    {
        _answers.Enqueue(500);
        _answers.Enqueue(302);
        var hook = await RegisterAsync();
        await ordering.Issued(await ordering.Session(), seller: _http);

        await Eventually.Get(() => LogAsync(hook), log => log.Count(d => d.Text("state") == "waiting" && d.GetProperty("attempts").GetArrayLength() == 1) == 2, "two were refused once");
        ordering.Clock.Advance(TimeSpan.FromSeconds(6));
        var log = await Eventually.Get(() => LogAsync(hook), seen => seen.All(d => d.Text("state") == "delivered"), "all are delivered");

        log.Count(d => d.GetProperty("attempts").GetArrayLength() == 2).ShouldBe(2);
        _received.ShouldAllBe(r => r.Path == "/hook");
        _received.GroupBy(r => r.Id).Count(same => same.Count() == 2).ShouldBe(2, "Another attempt has the same id.");
    }

    [Fact]
    public async Task Sends_nothing_to_a_closed_address_and_shows_none_to_another_partner()
    {
        var hook = await RegisterAsync();
        using var other = ordering.AsPartner(Guid.CreateVersion7());
        (await other.GetAsync($"/partner/v1/webhooks/{hook}/deliveries")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.DeleteAsync($"/partner/v1/webhooks/{hook}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await _http.DeleteAsync($"/partner/v1/webhooks/{hook}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var open = await RegisterAsync();
        await ordering.Issued(await ordering.Session(), seller: _http);
        await Eventually.Get(() => LogAsync(open), log => log.Count > 0 && log.All(d => d.Text("state") == "delivered"), "the open address has heard");

        (await LogAsync(hook)).ShouldBeEmpty();
        (await _http.GetFromJsonAsync<JsonElement>("/partner/v1/webhooks")).EnumerateArray().Select(w => w.GetProperty("active").GetBoolean()).ShouldBe([true, false], ignoreOrder: true);
    }

    [Theory]
    [InlineData("http://portail.exemple.example/", "422 webhook-address-invalid")]
    [InlineData("https://169.254.169.254/", "422 webhook-address-inside")]
    [InlineData("https://10.0.0.1/", "422 webhook-address-inside")]
    public async Task Refuses_an_address_that_leads_inside(string url, string problem) =>
        (await (await _http.PostKeyed("/partner/v1/webhooks", new { url })).Problem()).ShouldBe(problem);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    public async Task Connects_to_nothing_inside_whatever_its_name_is(string host)
    {
        var production = new WebhookAddresses(new ConfigurationBuilder().Build(), ordering.Services.GetRequiredService<IHostEnvironment>());
        using var http = new HttpClient(WebhookConnections.HandlerTo(production));

        (await Should.ThrowAsync<HttpRequestException>(http.PostAsync($"http://{host}:{new Uri(_portal.Urls.First()).Port}/hook", null)))
            .GetBaseException().Message.ShouldBe("The address leads inside.");
        _received.ShouldBeEmpty();
    }

    private async Task<Guid> RegisterAsync() =>
        (await OrderingFixture.Created(await _http.PostKeyed("/partner/v1/webhooks", new { url = $"{_portal.Urls.First()}/hook" }))).GetProperty("id").GetGuid();

    private async Task<List<JsonElement>> LogAsync(Guid hook) =>
        [.. (await _http.GetFromJsonAsync<JsonElement>($"/partner/v1/webhooks/{hook}/deliveries")).GetProperty("items").EnumerateArray()];

    private async Task RedeliverAsync(Guid hook, string delivery) =>
        (await _http.PostKeyed($"/partner/v1/webhooks/{hook}/deliveries/{delivery}/redelivery", new { })).EnsureSuccessStatusCode();

    private static string Sign(string secret, Received r) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{r.Id}.{r.Timestamp}.{r.Body}")))}";

    private sealed record Received(string Path, string Id, string Timestamp, string Signature, string Body);
}
