using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lexom.Funding.Domain;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Lexom.Funding.Signatures;

/// <summary>What the check of a signature found.</summary>
internal enum Verification
{
    Verified,
    HeaderMissing,
    IdMalformed,
    TimestampMalformed,
    TimestampTooOld,
    TimestampInFuture,
    SignatureMalformed,
    NoLiveKey,
    NoMatch,
}

/// <summary>A key to check against.</summary>
internal sealed record VerificationKey(Guid Id, KeyAlgorithm Algorithm, byte[] Bytes);

/// <summary>The outcome, with the key that signed when one did.</summary>
internal sealed record VerificationResult(Verification Verification, Guid? KeyId)
{
    public bool IsVerified => Verification == Verification.Verified;
}

/// <summary>
/// Standard Webhooks 1.0: Ed25519 (<c>v1a</c>) or HMAC-SHA256 (<c>v1</c>) over <c>id.timestamp.body</c>, body as received. Pure: keys and the hour are given.
/// </summary>
internal static class WebhookSignature
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    private const int MostSignatures = 8;
    private const string Ed25519Version = "v1a";
    private const string HmacVersion = "v1";

    /// <summary>Checks one message. <paramref name="wallClock"/> is the real hour: moving the business clock must not open or close the window.</summary>
    public static VerificationResult Verify(
        string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body, IReadOnlyCollection<VerificationKey> keys, DateTimeOffset wallClock)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signatures))
        {
            return Failed(Verification.HeaderMissing);
        }

        if (!IsId(id))
        {
            return Failed(Verification.IdMalformed);
        }

        if (CheckTime(timestamp, wallClock) is { } late)
        {
            return Failed(late);
        }

        var offered = Parse(signatures);
        if (offered.Count == 0)
        {
            return Failed(Verification.SignatureMalformed);
        }

        if (keys.Count == 0)
        {
            return Failed(Verification.NoLiveKey);
        }

        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body];
        return keys.FirstOrDefault(key => offered.Exists(o => Matches(o, key, signed))) is { } match
            ? new VerificationResult(Verification.Verified, match.Id)
            : Failed(Verification.NoMatch);
    }

    // No dot: with one in the id, another cut of the same signed bytes would be another valid message.
    public static bool IsId(string id) => id.Length <= 128 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static Verification? CheckTime(string timestamp, DateTimeOffset wallClock)
    {
        if (timestamp.Length > 12 || timestamp[0] == '0' || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return Verification.TimestampMalformed;
        }

        var age = wallClock.ToUnixTimeSeconds() - seconds;
        return age > Tolerance.TotalSeconds ? Verification.TimestampTooOld
            : age < -Tolerance.TotalSeconds ? Verification.TimestampInFuture
            : null;
    }

    // Versions we do not know are passed over, as the standard asks: an OPCO may sign in several ways at once.
    private static List<Offered> Parse(string signatures)
    {
        var offered = new List<Offered>();
        foreach (var one in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostSignatures))
        {
            var comma = one.IndexOf(',', StringComparison.Ordinal);
            var bytes = new byte[96];
            if (comma > 0 && one.Length <= 160 && Convert.TryFromBase64String(one[(comma + 1)..], bytes, out var length))
            {
                offered.Add(new Offered(one[..comma], bytes[..length]));
            }
        }

        return offered;
    }

    private static bool Matches(Offered offered, VerificationKey key, byte[] signed) => key.Algorithm switch
    {
        KeyAlgorithm.Ed25519 => offered.Version == Ed25519Version && offered.Bytes.Length == Ed25519.SignatureSize
            && Ed25519.Verify(offered.Bytes, 0, key.Bytes, 0, signed, 0, signed.Length),
        KeyAlgorithm.HmacSha256 => offered.Version == HmacVersion
            && CryptographicOperations.FixedTimeEquals(offered.Bytes, HMACSHA256.HashData(key.Bytes, signed)),
        _ => false,
    };

    private static VerificationResult Failed(Verification why) => new(why, null);

    private sealed record Offered(string Version, byte[] Bytes);
}
