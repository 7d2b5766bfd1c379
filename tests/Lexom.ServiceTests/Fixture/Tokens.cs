using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Lexom.ServiceTests.Fixture;

/// <summary>Access tokens as Identity issues them, signed with a key only the tests know.</summary>
public static class Tokens
{
    public const string Issuer = "http://lexom.test/";

    private static readonly RSA Rsa = RSA.Create(2048);

    public static readonly RsaSecurityKey Key = new(Rsa) { KeyId = "tests" };

    public static string Staff(Guid id, params string[] roles) => Create("staff", [new("sub", id.ToString()), .. roles.Select(role => new Claim("role", role))]);

    public static string Partner(Guid partnerId) => Create("partner", [new("sub", $"portal-{partnerId:N}"), new("partner_id", partnerId.ToString())]);

    public static string Opco(string code) => Create("opco", [new("sub", $"opco-{code}"), new("opco", code)]);

    public static string Service(string name) => Create("internal", [new("sub", $"svc-{name}"), new("service", name)]);

    public static string Create(string scope, IEnumerable<Claim> claims, string audience = "lexom", string issuer = Issuer, TimeSpan? validFor = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var lifetime = validFor ?? TimeSpan.FromHours(1);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity([.. claims, new Claim("scope", scope)]),
            IssuedAt = now - TimeSpan.FromHours(2),
            NotBefore = now - TimeSpan.FromHours(2),
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
            TokenType = "at+jwt",
        });
    }
}
