using System.Security.Cryptography;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

using OpenIddict.Server;

namespace Lexom.Identity.Data;

/// <summary>Gives OpenIddict the keys kept in the schema, making them on first use. They are loaded before the first request, because options are built once and synchronously.</summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes) : IConfigureOptions<OpenIddictServerOptions>
{
    private const string Signing = "signing";
    private const string Encryption = "encryption";

    private StoredKey? _signing;
    private StoredKey? _encryption;

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        _signing = await LoadAsync(db, Signing, NewSigningKey, ct);
        _encryption = await LoadAsync(db, Encryption, () => RandomNumberGenerator.GetBytes(32), ct);
    }

    public void Configure(OpenIddictServerOptions options)
    {
        if (_signing is null || _encryption is null)
        {
            throw new InvalidOperationException("The issuer's keys were not loaded before they were needed.");
        }

        var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(_signing.Material, out _);
        options.SigningCredentials.Add(new SigningCredentials(
            new ECDsaSecurityKey(signing) { KeyId = _signing.Id.ToString("N") }, SecurityAlgorithms.EcdsaSha256));

        // Encrypts authorization codes and refresh tokens, which only this service reads. Access tokens are signed, not encrypted.
        options.EncryptionCredentials.Add(new EncryptingCredentials(
            new SymmetricSecurityKey(_encryption.Material) { KeyId = _encryption.Id.ToString("N") },
            SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }

    // Two instances starting together both try; the unique purpose lets one key in, and both read that one.
    private static async Task<StoredKey> LoadAsync(IdentityDbContext db, string purpose, Func<byte[]> make, CancellationToken ct)
    {
        if (await db.Keys.AsNoTracking().SingleOrDefaultAsync(key => key.Purpose == purpose, ct) is { } kept)
        {
            return kept;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO identity.keys (id, purpose, material, created_at)
            VALUES ({Guid.CreateVersion7()}, {purpose}, {make()}, {TimeProvider.System.GetUtcNow()})
            ON CONFLICT (purpose) DO NOTHING
            """, ct);
        return await db.Keys.AsNoTracking().SingleAsync(key => key.Purpose == purpose, ct);
    }

    private static byte[] NewSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}
