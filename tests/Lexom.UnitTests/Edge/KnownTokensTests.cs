using System.Security.Claims;
using System.Security.Cryptography;
using Lexom.ServiceDefaults.Http;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;

namespace Lexom.UnitTests.Edge;

/// <summary>A token is checked once a minute, never taken beyond its end, and another is never taken for it.</summary>
public sealed class KnownTokensTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly KnownTokens _tokens;
    private int _checks;

    public KnownTokensTests() => _tokens = new KnownTokens(_clock) { MapInboundClaims = false };

    [Fact]
    public async Task The_signature_is_checked_once_a_minute()
    {
        var token = Token(_curve, TimeSpan.FromMinutes(10));

        await IsGoodAsync(token);
        _clock.Advance(TimeSpan.FromSeconds(59));
        await IsGoodAsync(token);
        _checks.ShouldBe(1);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await IsGoodAsync(token);
        _checks.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_is_not_remembered_beyond_its_end()
    {
        var token = Token(_curve, TimeSpan.FromSeconds(20));

        await IsGoodAsync(token);
        _clock.Advance(TimeSpan.FromSeconds(21));
        await IsGoodAsync(token);

        _checks.ShouldBe(2, "the handler's own clock decides whether it is still good");
    }

    [Fact]
    public async Task A_refused_token_is_checked_each_time()
    {
        var forged = Token(_stranger, TimeSpan.FromMinutes(10));

        (await CheckAsync(forged)).IsValid.ShouldBeFalse();
        (await CheckAsync(forged)).IsValid.ShouldBeFalse();

        _checks.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_with_one_character_changed_is_another()
    {
        var token = Token(_curve, TimeSpan.FromMinutes(10));
        await IsGoodAsync(token);

        var at = token.Length - 10;
        (await CheckAsync(token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..])).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task What_one_request_adds_to_its_identity_no_other_sees()
    {
        var token = Token(_curve, TimeSpan.FromMinutes(10));
        await IsGoodAsync(token);

        (await IsGoodAsync(token)).ClaimsIdentity.AddClaim(new Claim("role", "administrator"));

        (await IsGoodAsync(token)).ClaimsIdentity.FindFirst("role").ShouldBeNull();
    }

    [Fact]
    public async Task More_tokens_than_it_remembers_are_all_good()
    {
        var first = Token(_curve, TimeSpan.FromMinutes(10));
        await IsGoodAsync(first);
        for (var more = 0; more < 1_100; more++)
        {
            await IsGoodAsync(Token(_curve, TimeSpan.FromMinutes(10)));
        }

        await IsGoodAsync(first);
    }

    public void Dispose()
    {
        _curve.Dispose();
        _stranger.Dispose();
    }

    private async Task<TokenValidationResult> IsGoodAsync(string token)
    {
        var result = await CheckAsync(token);
        result.IsValid.ShouldBeTrue(result.Exception?.Message);
        result.ClaimsIdentity.FindFirst("sub")!.Value.ShouldBe("somebody");
        return result;
    }

    private Task<TokenValidationResult> CheckAsync(string token) => _tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = "https://lexom.example",
        ValidAudience = "lexom",
        ClockSkew = TimeSpan.FromSeconds(30),
        IssuerSigningKeyResolver = (_, _, _, _) =>
        {
            _checks++;
            return [new ECDsaSecurityKey(_curve) { KeyId = "own" }];
        },
    });

    private static string Token(ECDsa signer, TimeSpan life) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://lexom.example",
        Audience = "lexom",
        Claims = new Dictionary<string, object> { ["sub"] = "somebody", ["jti"] = Guid.CreateVersion7().ToString() },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime + life,
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(signer) { KeyId = "own" }, SecurityAlgorithms.EcdsaSha256),
    });
}
