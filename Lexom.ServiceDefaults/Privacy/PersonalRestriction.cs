using System.Security.Cryptography;
using System.Text;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.ServiceDefaults.Privacy;

/// <summary>Someone's data may be kept but no longer used (GDPR art. 18), or they objected (art. 21): CGV-5.5-d.</summary>
public sealed class PersonalRestriction
{
    /// <summary>The request that asked for it.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary><c>restriction</c> or <c>objection</c>.</summary>
    public required string Right { get; init; }

    /// <summary>Europe/Paris.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Hashes of the addresses under which the service knew the person, by which mail is held back; never the addresses.</summary>
    public required List<string> AddressHashes { get; init; }
}

/// <summary>What a restriction or an objection stops in a service: reminders and prospection, at once. What the contract needs is still written.</summary>
public sealed class PersonalRestrictions(DbContext db)
{
    /// <summary>True for the rights that limit what may be done.</summary>
    public static bool IsLimit(string right) => right is "restriction" or "objection";

    /// <summary>Adds the limit for these persons; stored by the next <c>SaveChangesAsync</c>. Mail that waits and is not needed is withdrawn.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="right"><c>restriction</c> or <c>objection</c>.</param>
    /// <param name="subjectIds">The persons the service knows.</param>
    /// <param name="addresses">Their addresses.</param>
    /// <param name="since">Europe/Paris.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task AddAsync(Guid requestId, string right, IReadOnlyCollection<Guid> subjectIds, IReadOnlyCollection<string> addresses, DateOnly since, CancellationToken ct)
    {
        var hashes = addresses.Where(a => a.Length > 0).Select(HashOf).Distinct().ToList();
        string[] written = [.. addresses];
        var known = await db.Set<PersonalRestriction>().Where(r => r.RequestId == requestId).Select(r => r.SubjectId).ToListAsync(ct);
        db.AddRange(subjectIds.Except(known).Select(subject => new PersonalRestriction
        {
            RequestId = requestId, SubjectId = subject, Right = right, Since = since, AddressHashes = hashes,
        }));
        await db.Set<MailMessage>().Where(m => m.Status == MailStatus.Queued && m.Purpose != MailPurpose.Contract && written.Contains(m.Recipient))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Withdrawn), ct);
    }

    /// <summary>The limit is over: its reason is gone, and the person was told.</summary>
    public Task LiftAsync(Guid requestId, CancellationToken ct) =>
        db.Set<PersonalRestriction>().Where(r => r.RequestId == requestId).ExecuteDeleteAsync(ct);

    /// <summary>An erased person leaves no hash behind.</summary>
    public Task ForgetAsync(IEnumerable<Guid> subjectIds, CancellationToken ct)
    {
        Guid[] ids = [.. subjectIds];
        return db.Set<PersonalRestriction>().Where(r => ids.Contains(r.SubjectId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>The limits in force for these persons, by person.</summary>
    public async Task<ILookup<Guid, string>> OfAsync(IEnumerable<Guid> subjectIds, CancellationToken ct)
    {
        Guid[] ids = [.. subjectIds];
        return (await db.Set<PersonalRestriction>().AsNoTracking().Where(r => ids.Contains(r.SubjectId)).Select(r => new { r.SubjectId, r.Right }).Distinct().ToListAsync(ct))
            .ToLookup(r => r.SubjectId, r => r.Right);
    }

    /// <summary>True when nothing but what the contract needs may be written to this address.</summary>
    public static Task<bool> LimitsAsync(DbContext db, string address, CancellationToken ct)
    {
        var hash = HashOf(address);
        return db.Set<PersonalRestriction>().AnyAsync(r => r.AddressHashes.Contains(hash), ct);
    }

    internal static string HashOf(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"lexom address\n{address.Trim().ToLowerInvariant()}")));
}
