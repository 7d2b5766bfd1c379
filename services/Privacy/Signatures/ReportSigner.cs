using System.Security.Cryptography;
using System.Text;
using Lexom.Privacy.Domain;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Lexom.Privacy.Signatures;

/// <summary>
/// Signs closing reports with Ed25519, so that the DPO can prove years later what was answered. The key is derived from the service's secret: nothing to store, the same on
/// every instance; who rotates the secret keeps the public key that stands in each report.
/// </summary>
public sealed class ReportSigner
{
    public const string Algorithm = "Ed25519";

    private readonly byte[] _secret;

    public ReportSigner(IConfiguration configuration)
    {
        var secret = configuration["Auth:ClientSecret"] ?? throw new InvalidOperationException("Auth:ClientSecret is not configured.");
        _secret = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), Ed25519.SecretKeySize, info: "lexom privacy reports v1"u8.ToArray());
        PublicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(_secret, 0, PublicKey, 0);
    }

    public byte[] PublicKey { get; }

    /// <summary>The report of a request that has just closed.</summary>
    public ClosingReport Report(PrivacyRequest request, DateTimeOffset now)
    {
        var content = ClosingReport.Write(request, now);
        return new ClosingReport(request.Id, content, Sign(content), PublicKey, now);
    }

    private byte[] Sign(string content)
    {
        var (bytes, signature) = (Encoding.UTF8.GetBytes(content), new byte[Ed25519.SignatureSize]);
        Ed25519.Sign(_secret, 0, bytes, 0, bytes.Length, signature, 0);
        return signature;
    }

    public static bool Verify(string content, byte[] signature, byte[] publicKey)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return signature.Length == Ed25519.SignatureSize && publicKey.Length == Ed25519.PublicKeySize && Ed25519.Verify(signature, 0, publicKey, 0, bytes, 0, bytes.Length);
    }
}
