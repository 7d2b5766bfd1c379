using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lexom.ServiceDefaults.Http;

/// <summary>What a personal link allows.</summary>
/// <param name="Purpose">What for, for example <c>privacy</c>; a link is good for one purpose.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="ResourceId">The object it is about.</param>
/// <param name="ExpiresAt">UTC, in real time.</param>
public sealed record PersonalLink(string Purpose, Guid SubjectId, Guid ResourceId, DateTimeOffset ExpiresAt)
{
    /// <summary>Other ids under which the same person is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Guid>? Also { get; init; }
}

/// <summary>
/// Makes and checks personal, expiring links. A service only accepts its own: the key is derived from its client secret (HKDF-SHA256), the signature is
/// HMAC-SHA256. One purpose has a key that all services share (<c>Auth:ConsentLinkSecret</c>): every mail of every service carries the link by which Privacy takes a consent back.
/// </summary>
public sealed class SignedLinks(IConfiguration configuration, [FromKeyedServices(WallClock.Key)] TimeProvider clock)
{
    /// <summary>The purpose of the links in mails; the shared key opens nothing else.</summary>
    public const string Consents = "consents";

    private readonly byte[] _key = Derive(configuration["Auth:ClientSecret"], "lexom personal links v1");
    private readonly byte[] _consentsKey = Derive(configuration["Auth:ConsentLinkSecret"] ?? configuration["Auth:ClientSecret"], "lexom consent links v1");

    /// <summary>The token to put behind <c>?link=</c> or after <c>Authorization: Link</c>.</summary>
    public string Create(PersonalLink link)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(link);
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(KeyOf(link), payload))}";
    }

    /// <summary>The link, or null when it is forged, damaged or expired.</summary>
    public PersonalLink? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]) || !Base64Url.IsValid(parts[1]))
        {
            return null;
        }

        var (payload, signature) = (Base64Url.DecodeFromChars(parts[0]), Base64Url.DecodeFromChars(parts[1]));
        // Only what one of the keys has signed is parsed, and the purpose must be that key's.
        if (!IsSigned(_key, payload, signature) && !IsSigned(_consentsKey, payload, signature))
        {
            return null;
        }

        var link = JsonSerializer.Deserialize<PersonalLink>(payload);
        return link is not null && IsSigned(KeyOf(link), payload, signature) && link.ExpiresAt > clock.GetUtcNow() ? link : null;
    }

    private byte[] KeyOf(PersonalLink link) => link.Purpose == Consents ? _consentsKey : _key;

    private static bool IsSigned(byte[] key, byte[] payload, byte[] signature) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, payload), signature);

    // Without a secret (a tool, a test) links are good for this process alone.
    private static byte[] Derive(string? secret, string use) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(32))), 32, info: Encoding.UTF8.GetBytes(use));
}

/// <summary>Signs a person in by their link.</summary>
internal sealed class SignedLinkHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignedLinks links)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Link";
    public const string SubjectClaim = "link_subject";
    public const string ResourceClaim = "link_resource";
    public const string PurposeClaim = "link_purpose";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Link ", StringComparison.Ordinal) ? header[5..] : Request.Query["link"].ToString();
        if (token.Length == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (links.Read(token) is not { } link)
        {
            return Task.FromResult(AuthenticateResult.Fail("The link is not valid or has expired."));
        }

        var identity = new ClaimsIdentity(
            [new(SubjectClaim, link.SubjectId.ToString()), new(ResourceClaim, link.ResourceId.ToString()), new(PurposeClaim, link.Purpose)], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}

/// <summary>What the link of the calling person is about.</summary>
public static class LinkClaims
{
    /// <summary>The person; only on the person surface. Throws <see cref="InvalidOperationException"/> elsewhere.</summary>
    public static Guid LinkSubject(this ClaimsPrincipal user) => Id(user, SignedLinkHandler.SubjectClaim);

    /// <summary>The object the link is about; only on the person surface. Throws <see cref="InvalidOperationException"/> elsewhere.</summary>
    public static Guid LinkResource(this ClaimsPrincipal user) => Id(user, SignedLinkHandler.ResourceClaim);

    /// <summary>The purpose of the link; null elsewhere than on the person surface.</summary>
    public static string? LinkPurpose(this ClaimsPrincipal user) => user.FindFirstValue(SignedLinkHandler.PurposeClaim);

    private static Guid Id(ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : throw new InvalidOperationException("No person calls here.");
}
