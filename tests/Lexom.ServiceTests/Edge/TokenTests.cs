using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Lexom.Identity.Data;
using Lexom.Identity.Jobs;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Lexom.ServiceTests.Edge;

/// <summary>What the token endpoint gives to machines, and what is made of a token that is not what it should be.</summary>
[Collection("edge")]
public sealed class TokenTests(EdgeFixture edge)
{
    [Theory]
    [InlineData(IdentitySeed.PartnerClient, IdentitySeed.PartnerSecret, "partner", "partner_id")]
    [InlineData(IdentitySeed.AtlasClient, IdentitySeed.AtlasSecret, "opco", "opco")]
    [InlineData("svc-ordering", "ordering-secret-for-tests", "internal", "service")]
    public async Task Says_for_whom_and_for_which_surface_a_client_acts(string client, string secret, string scope, string claim)
    {
        var token = new JsonWebToken(await edge.TokenAsync(client, secret));

        token.Audiences.ShouldBe(["lexom"]);
        token.GetClaim("scope").Value.ShouldBe(scope);
        token.TryGetClaim(claim, out _).ShouldBeTrue();
        token.Typ.ShouldBe("at+jwt");
        (token.ValidTo - token.IssuedAt).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(16), "Nobody can take it back, so it ends soon.");
    }

    [Theory]
    [InlineData("client_secret", "un autre secret", HttpStatusCode.Unauthorized)]
    [InlineData("client_id", "personne", HttpStatusCode.Unauthorized)]
    [InlineData("scope", "staff", HttpStatusCode.BadRequest)]
    [InlineData("scope", "opco", HttpStatusCode.BadRequest)]
    [InlineData("scope", "internal", HttpStatusCode.BadRequest)]
    [InlineData("grant_type", "password", HttpStatusCode.BadRequest)]
    public async Task Refuses_what_a_client_is_not(string field, string value, HttpStatusCode status)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = IdentitySeed.PartnerClient, ["client_secret"] = IdentitySeed.PartnerSecret };
        form[field] = value;

        using var answer = await edge.AskTokenAsync(form);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Gives_the_gateways_client_no_token_of_its_own()
    {
        using var answer = await edge.AskTokenAsync(new() { ["client_id"] = "lexom-gateway", ["client_secret"] = "gateway-secret-for-tests" });

        answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Takes_an_assertion_signed_with_the_clients_own_key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        var set = new { keys = new[] { new { kty = "EC", crv = "P-256", kid = "k1", use = "sig", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } } };
        var admin = await edge.AdministratorAsync();
        using var registered = await admin.SendAsync(HttpMethod.Post, "/staff/v1/identity/clients", new { clientId = "portail-a-cle", kind = "partner", holder = Guid.CreateVersion7(), publicKeys = set });
        registered.StatusCode.ShouldBe(HttpStatusCode.Created, await registered.Content.ReadAsStringAsync());

        (await AskAsync(key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (await AskAsync(other)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        Task<HttpResponseMessage> AskAsync(ECDsa signing)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var assertion = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Issuer = "portail-a-cle", Audience = edge.Gateway.AbsoluteUri, IssuedAt = now, Expires = now.AddMinutes(2), TokenType = "client-authentication+jwt",
                Subject = new ClaimsIdentity([new("sub", "portail-a-cle"), new("jti", Guid.CreateVersion7().ToString())]),
                SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(signing) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256)
                {
                    CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
                },
            });
            return edge.AskTokenAsync(new()
            {
                ["client_id"] = "portail-a-cle", ["client_assertion"] = assertion, ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            });
        }
    }

    [Fact]
    public async Task Announces_a_new_signing_key_before_it_uses_it_and_keeps_the_old_one_until_nothing_is_left_of_it()
    {
        var before = await edge.PartnerTokenAsync();
        var rotation = edge.IdentityServices.GetServices<IHostedService>().OfType<RotateKeys>().Single();
        var later = TimeProvider.System.GetUtcNow() + StoredKeys.Lifetime + TimeSpan.FromMinutes(1);

        await rotation.LookAsync(later, CancellationToken.None);
        (await PublishedAsync()).Count.ShouldBe(2);
        new JsonWebToken(await edge.PartnerTokenAsync()).Kid.ShouldBe(new JsonWebToken(before).Kid, "The new key is only announced.");

        await rotation.LookAsync(later + StoredKeys.Lead + TimeSpan.FromMinutes(1), CancellationToken.None);
        var after = await edge.PartnerTokenAsync();
        new JsonWebToken(after).Kid.ShouldNotBe(new JsonWebToken(before).Kid);
        (await PublishedAsync()).ShouldBe([new JsonWebToken(after).Kid, new JsonWebToken(before).Kid], ignoreOrder: true);

        // A day has passed: whoever checks tokens has read the published keys anew.
        var keys = Refreshable(edge.GatewayServices.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager);
        foreach (var token in new[] { before, after })
        {
            using var portal = edge.With(token);
            await Eventually.Get(async () =>
                {
                    keys.RequestRefresh();
                    return (await portal.GetAsync("/partner/v1/proposals")).StatusCode;
                }, status => status == HttpStatusCode.OK, "the token is taken");
        }

        var signIn = Refreshable(edge.GatewayServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdConnectDefaults.AuthenticationScheme).ConfigurationManager);
        await Eventually.Get(async () =>
            {
                signIn.RequestRefresh();
                return (await ((IConfigurationManager<OpenIdConnectConfiguration>)signIn).GetConfigurationAsync(CancellationToken.None)).SigningKeys.Select(key => key.KeyId).ToList();
            }, known => known.Contains(new JsonWebToken(after).Kid), "sign-ins are checked with the new key");

        await rotation.LookAsync(later + StoredKeys.Grace, CancellationToken.None);
        (await edge.Identity(db => db.Keys.CountAsync(k => k.Purpose == StoredKeys.Signing))).ShouldBe(1, "The old key was forgotten once nothing it signed can be left.");
    }

    // How often one may ask for fresh keys is bounded; in the test a day passes at once.
    private static BaseConfigurationManager Refreshable(object? keys)
    {
        var manager = keys.ShouldBeAssignableTo<BaseConfigurationManager>()!;
        manager.RefreshInterval = BaseConfigurationManager.MinimumRefreshInterval;
        return manager;
    }

    [Fact]
    public async Task Takes_no_token_that_is_not_ours_for_this_surface_and_now()
    {
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var good = await edge.ForgeAsync(_ => { });
        var tokens = new Dictionary<string, string>
        {
            ["wrong audience"] = await edge.ForgeAsync(t => t.Audience = "ailleurs"),
            ["wrong issuer"] = await edge.ForgeAsync(t => t.Issuer = "https://ailleurs.example/"),
            ["expired"] = await edge.ForgeAsync(t => (t.NotBefore, t.Expires) = (now.AddHours(-2), now.AddMinutes(-5))),
            ["not yet valid"] = await edge.ForgeAsync(t => (t.NotBefore, t.Expires) = (now.AddMinutes(10), now.AddMinutes(20))),
            ["foreign key"] = await edge.ForgeAsync(t => t.SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(foreign) { KeyId = "x" }, SecurityAlgorithms.EcdsaSha256)),
            ["alg none"] = $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{good.Split('.')[1]}.",
            ["alg HS256 with the public key"] = await HmacWithPublicKeyAsync(good),
            ["changed payload"] = Changed(good),
            ["without type"] = await edge.ForgeAsync(t => t.TokenType = "id+jwt"),
        };

        using (var portal = edge.With(good))
        {
            (await portal.GetAsync("/partner/v1/proposals")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await portal.GetAsync("/opco/v1/files/X")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "Another surface.");
            (await portal.GetAsync("/staff/v1/ordering/customers")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "Staff have sessions, not tokens.");
        }

        foreach (var (what, token) in tokens)
        {
            using var portal = edge.With(token);
            using var answer = await portal.GetAsync("/partner/v1/proposals");
            (what, answer.StatusCode).ShouldBe((what, HttpStatusCode.Unauthorized));
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", what);
        }
    }

    private async Task<List<string?>> PublishedAsync()
    {
        using var anyone = edge.Http();
        return [.. JsonDocument.Parse(await anyone.GetStringAsync("/.well-known/jwks")).RootElement.GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString())];
    }

    private async Task<string> HmacWithPublicKeyAsync(string good)
    {
        var key = await edge.Identity(db => db.Keys.OrderByDescending(k => k.CreatedAt).FirstAsync(k => k.Purpose == StoredKeys.Signing));
        using var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(key.Material, out _);
        var head = Base64UrlEncoder.Encode($$"""{"alg":"HS256","typ":"at+jwt","kid":"{{key.Id:N}}"}""");
        var text = $"{head}.{good.Split('.')[1]}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(signing.ExportSubjectPublicKeyInfo(), System.Text.Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Changed(string good)
    {
        var parts = good.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace(IdentitySeed.PartnerId.ToString(), IdentitySeed.OtherPartnerId.ToString(), StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }
}
