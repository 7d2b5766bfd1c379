using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Lexom.Gateway.Session;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Lexom.ServiceTests.Edge;

/// <summary>Another OpenID Connect provider takes Identity's place by configuration alone, as services/Identity/README.md says.</summary>
[Collection("edge")]
public sealed class OtherProviderTests(EdgeFixture edge)
{
    [Fact]
    public async Task Opens_renews_and_ends_the_staff_session()
    {
        await using var provider = await OtherProvider.StartAsync();
        await using var gateway = await edge.StartWithAsync(provider);
        using var browser = new Browser(gateway.Address);

        (await browser.OpenSignInAsync()).Status.ShouldBe(HttpStatusCode.OK);
        var me = await browser.MeAsync();
        (me.GetProperty("name").GetString(), me.GetProperty("roles")[0].GetString(), me.GetProperty("passwordPage").ValueKind)
            .ShouldBe(("Personne Deux", "accountant", JsonValueKind.Null));
        (await BearerAsync(browser)).ShouldNotBeNull();

        await edge.EndAccessTokensAsync(OtherProvider.Subject, gateway.Services);
        (await BearerAsync(browser)).ShouldNotBeNull();
        provider.Renewals.ShouldBe(1);

        using var ended = await browser.SendAsync(HttpMethod.Post, "/session/logout");
        var next = (await ended.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("redirectTo").GetString()!;
        next.ShouldStartWith(new Uri(provider.Address, "end?").AbsoluteUri);
        next.ShouldContain($"post_logout_redirect_uri={Uri.EscapeDataString(gateway.Address.AbsoluteUri)}");
        provider.Revoked.ShouldBe(["refresh-me"]);
        (await browser.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Keeps_its_own_sign_in_when_it_does_not_say_where_that_ends()
    {
        await using var provider = await OtherProvider.StartAsync();
        await using var gateway = await edge.StartWithAsync(provider);
        using var browser = new Browser(gateway.Address);
        await browser.OpenSignInAsync();
        await browser.MeAsync();
        // As after a restart of the gateway while the provider is away: its description is not known any more.
        using var patience = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        gateway.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(SessionCookie.OidcScheme).ConfigurationManager =
            new ConfigurationManager<OpenIdConnectConfiguration>(new Uri(provider.Address, "gone").AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(patience) { RequireHttps = false });

        using var ended = await browser.SendAsync(HttpMethod.Post, "/session/logout");

        (await ended.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("redirectTo").GetString().ShouldBe("/");
        (await browser.SendAsync(HttpMethod.Get, "/session/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Is_believed_by_the_services_which_read_functions_where_it_names_them()
    {
        await using var provider = await OtherProvider.StartAsync();
        await using var service = await StartServiceAsync(provider);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await AskAsync(service, provider.AccessToken("accountant"))).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(service, provider.AccessToken("sales"))).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(service, provider.AccessToken("visitor"))).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(service, provider.AccessToken("accountant", stranger))).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(service, await edge.PartnerTokenAsync())).ShouldBe(HttpStatusCode.Unauthorized, "Identity is not the issuer any more.");
    }

    private static async Task<string?> BearerAsync(Browser browser)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, "/staff/v1/billing/invoices");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<EchoServices.Echo>(JsonSerializerOptions.Web))!.Headers.GetValueOrDefault("Authorization");
    }

    private static async Task<HttpStatusCode> AskAsync(WebApplication service, string token)
    {
        using var http = new HttpClient { BaseAddress = new Uri(service.Urls.First()), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await http.GetAsync("/staff/v1/any/books");
        return answer.StatusCode;
    }

    private static async Task<WebApplication> StartServiceAsync(OtherProvider provider)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ApplicationName = "Lexom.ServiceTests" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Configuration["Auth:Issuer"] = provider.Address.AbsoluteUri;
        builder.Configuration["Auth:MetadataAddress"] = provider.MetadataAddress;
        builder.Configuration["Auth:RoleClaim"] = OtherProvider.RoleClaim;
        builder.AddServiceDefaults("any");
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapStaffSurface("any").MapGet("/books", () => "books").RequireRole(Roles.Accountant);
        await app.StartAsync();
        return app;
    }
}
