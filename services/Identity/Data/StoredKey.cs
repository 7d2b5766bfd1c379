namespace Lexom.Identity.Data;

/// <summary>A key the issuer signs or encrypts tokens with: generated once, shared by every instance, so that a restart or a second instance invalidates nothing.</summary>
public sealed class StoredKey
{
    /// <summary>Also the key id published in the JWKS.</summary>
    public Guid Id { get; init; }

    /// <summary><c>signing</c> or <c>encryption</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>PKCS#8 for the signing key (ECDSA P-256), 32 random bytes for the encryption key. Readable by Identity's database role only.</summary>
    public required byte[] Material { get; init; }

    /// <summary>UTC, wall clock.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
