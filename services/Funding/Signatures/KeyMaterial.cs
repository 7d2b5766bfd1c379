using System.Security.Cryptography;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Lexom.Funding.Signatures;

/// <summary>A key as an OPCO gives it to us, in the notation of Standard Webhooks: <c>whpk_</c> public key, <c>whsec_</c> secret, both base64.</summary>
internal sealed record KeyMaterial(KeyAlgorithm Algorithm, byte[] Bytes)
{
    private const string PublicKeyPrefix = "whpk_";
    private const string SecretPrefix = "whsec_";
    private const int LeastSecretBytes = 24;
    private const int MostSecretBytes = 64;

    /// <summary>Names the key without revealing it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16];

    public static Result<KeyMaterial> Parse(string? text)
    {
        if (Decode(text, PublicKeyPrefix) is { } publicKey)
        {
            // The full check refuses the points of small order, under which one signature fits several messages.
            return publicKey.Length == Ed25519.PublicKeySize && Ed25519.ValidatePublicKeyFull(publicKey, 0)
                ? new KeyMaterial(KeyAlgorithm.Ed25519, publicKey)
                : FundingErrors.KeyMalformed();
        }

        return Decode(text, SecretPrefix) is { Length: >= LeastSecretBytes and <= MostSecretBytes } secret
            ? new KeyMaterial(KeyAlgorithm.HmacSha256, secret)
            : FundingErrors.KeyMalformed();
    }

    private static byte[]? Decode(string? text, string prefix)
    {
        if (text is null || text.Length > 256 || !text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var bytes = new byte[256];
        return Convert.TryFromBase64String(text[prefix.Length..], bytes, out var length) ? bytes[..length] : null;
    }
}
