using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Lexom.ServiceTests.Edge;

/// <summary>An OpenID Connect provider that is not ours: it knows one person, asks nothing, checks PKCE and the client's secret, and names functions its own way.</summary>
internal sealed class OtherProvider : IAsyncDisposable
{
    public const string RoleClaim = "groups";
    public const string ClientSecret = "secret-at-the-other-provider";
    public const string Subject = "5f0c";

    private readonly WebApplication _app;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = [];
    private int _renewals;

    private OtherProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    public string MetadataAddress => new Uri(Address, ".well-known/openid-configuration").AbsoluteUri;

    public ConcurrentQueue<string> Revoked { get; } = [];

    public int Renewals => _renewals;

    public static async Task<OtherProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new OtherProvider(builder.Build());
        provider._app.MapGet("/.well-known/openid-configuration", provider.Describe);
        provider._app.MapGet("/keys", provider.Keys);
        provider._app.MapGet("/authorize", provider.Authorize);
        provider._app.MapPost("/token", provider.TokenAsync);
        provider._app.MapPost("/revoke", provider.RevokeAsync);
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    /// <summary>An access token of a person with this function, from this provider or, with another key, from somebody who claims to be it.</summary>
    public string AccessToken(string role, ECDsa? key = null) => Sign("lexom", "at+jwt", [new("scope", "staff"), new(RoleClaim, role)], key ?? _key);

    private IResult Describe() => Results.Json(new Dictionary<string, string>
    {
        ["issuer"] = Address.AbsoluteUri, ["jwks_uri"] = At("keys"), ["authorization_endpoint"] = At("authorize"), ["token_endpoint"] = At("token"), ["end_session_endpoint"] = At("end"),
    });

    private IResult Keys()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return Results.Json(new
        {
            keys = new[] { new { kty = "EC", crv = "P-256", use = "sig", alg = "ES256", kid = "other", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } },
        });
    }

    private IResult Authorize(string state, string nonce, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "redirect_uri")] string back, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "code_challenge")] string challenge)
    {
        var code = Guid.CreateVersion7().ToString("N");
        _codes[code] = (nonce, challenge);
        return Results.Redirect($"{back}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret)
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        if (form["grant_type"] == "refresh_token")
        {
            Interlocked.Increment(ref _renewals);
            return Tokens(null);
        }

        var verified = _codes.TryRemove(form["code"].ToString(), out var asked)
            && Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == asked.Challenge;
        return verified ? Tokens(asked.Nonce) : Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private IResult Tokens(string? nonce)
    {
        var tokens = new Dictionary<string, object> { ["access_token"] = AccessToken("accountant"), ["refresh_token"] = "refresh-me", ["token_type"] = "Bearer", ["expires_in"] = 300 };
        if (nonce is not null)
        {
            tokens["id_token"] = Sign("lexom-gateway", "JWT", [new("name", "Personne Deux"), new(RoleClaim, "accountant"), new("nonce", nonce)], _key);
        }

        return Results.Json(tokens);
    }

    private async Task<IResult> RevokeAsync(HttpRequest request)
    {
        Revoked.Enqueue((await request.ReadFormAsync())["token"].ToString());
        return Results.Ok();
    }

    private string Sign(string audience, string type, Claim[] claims, ECDsa key)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address.AbsoluteUri, Audience = audience, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5), TokenType = type,
            Subject = new ClaimsIdentity([new("sub", Subject), .. claims]),
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = "other" }, SecurityAlgorithms.EcdsaSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
    }

    private string At(string path) => new Uri(Address, path).AbsoluteUri;
}
