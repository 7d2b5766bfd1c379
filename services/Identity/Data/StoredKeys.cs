using System.Security.Cryptography;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

using OpenIddict.Server;

namespace Lexom.Identity.Data;

/// <summary>
/// Gives OpenIddict the keys kept in the schema: made on first use, replaced after three months by one that was announced a day before, kept until nothing they
/// signed or encrypted is left. They are loaded
/// before the first request, because options are built synchronously.
/// </summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes) : IConfigureOptions<OpenIddictServerOptions>
{
    public const string Signing = "signing";
    public const string Encryption = "encryption";

    /// <summary>How long a key signs.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>How long a new key is published before it signs: services read the published ones at least twice a day.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromDays(1);

    /// <summary>How long a replaced key is still published: beyond the last day it signs, and the life of any token.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(2);

    // Any number does: it only has to be the same in every instance.
    private const long LockKey = 0x4C45584F4D1E;

    private IReadOnlyList<StoredKey> _keys = [];

    /// <summary>Makes what is missing or due, forgets what is past, and reads the rest; true when the set changed since the last time.</summary>
    public async Task<bool> LoadAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var kept = await ReadAsync(db, ct);
        if (!IsFresh(kept, Signing, now) || !IsFresh(kept, Encryption, now) || kept.Any(key => IsPast(key, now)))
        {
            await ReplaceAsync(db, now, ct);
            kept = await ReadAsync(db, ct);
        }

        // Announced first, used later; without an older one, at once.
        var ordered = kept.OrderBy(key => key.CreatedAt > now - Lead).ToList();
        var changed = !ordered.Select(key => key.Id).SequenceEqual(_keys.Select(key => key.Id));
        _keys = ordered;
        return changed;
    }

    public void Configure(OpenIddictServerOptions options)
    {
        if (_keys.Count == 0)
        {
            throw new InvalidOperationException("The issuer's keys were not loaded before they were needed.");
        }

        // The first of a purpose is used; the others verify and decrypt.
        foreach (var key in _keys.Where(key => key.Purpose == Signing))
        {
            var signing = ECDsa.Create();
            signing.ImportPkcs8PrivateKey(key.Material, out _);
            options.SigningCredentials.Add(new SigningCredentials(
                new ECDsaSecurityKey(signing) { KeyId = key.Id.ToString("N") }, SecurityAlgorithms.EcdsaSha256));
        }

        // Encrypts authorization codes and refresh tokens, which only this service reads. Access tokens are signed, not encrypted.
        foreach (var key in _keys.Where(key => key.Purpose == Encryption))
        {
            options.EncryptionCredentials.Add(new EncryptingCredentials(
                new SymmetricSecurityKey(key.Material) { KeyId = key.Id.ToString("N") },
                SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
        }
    }

    private static Task<List<StoredKey>> ReadAsync(IdentityDbContext db, CancellationToken ct) =>
        db.Keys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id).ToListAsync(ct);

    private static bool IsFresh(IEnumerable<StoredKey> keys, string purpose, DateTimeOffset now) =>
        keys.Any(key => key.Purpose == purpose && key.CreatedAt > now - Lifetime);

    private static bool IsPast(StoredKey key, DateTimeOffset now) => key.CreatedAt <= now - Lifetime - Grace;

    // Instances that start or rotate together wait for each other here, and the later ones find the work done.
    private static async Task ReplaceAsync(IdentityDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", ct);
        var kept = await ReadAsync(db, ct);
        foreach (var (purpose, make) in new (string, Func<byte[]>)[] { (Signing, NewSigningKey), (Encryption, () => RandomNumberGenerator.GetBytes(32)) })
        {
            if (!IsFresh(kept, purpose, now))
            {
                db.Add(new StoredKey { Id = Guid.CreateVersion7(now), Purpose = purpose, Material = make(), CreatedAt = now });
            }
        }

        await db.SaveChangesAsync(ct);
        await db.Keys.Where(key => key.CreatedAt <= now - Lifetime - Grace).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static byte[] NewSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}
