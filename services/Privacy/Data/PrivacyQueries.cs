using System.Globalization;
using Lexom.Privacy.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lexom.Privacy.Data;

/// <summary>Queries more than one slice, reaction or job needs.</summary>
internal static class PrivacyQueries
{
    /// <summary>A transaction for the lock below, unless the request already runs in one (that of its <c>Idempotency-Key</c>): then that one commits.</summary>
    public static async Task<IDbContextTransaction?> OwnTransactionAsync(this PrivacyDbContext db, CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;

    /// <summary>
    /// The request with its answers, its row locked until the transaction ends: answers of two services must not both miss the other, and the DPO is not told of a
    /// conflict because a job notes something on the request meanwhile. Needs a transaction.
    /// </summary>
    public static async Task<PrivacyRequest?> LockedRequestAsync(this PrivacyDbContext db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM privacy.requests WHERE id = {id} FOR UPDATE", ct);
        return await db.Requests.SingleOrDefaultAsync(r => r.Id == id, ct);
    }

    /// <summary>What Privacy itself holds about the subjects, apart from the request that asks.</summary>
    public static async Task<IReadOnlyList<OwnValue>> OwnValuesAsync(this PrivacyDbContext db, PrivacyRequest asking, CancellationToken ct)
    {
        var subjects = asking.SubjectIds;
        var requests = await db.Requests.AsNoTracking().IgnoreAutoIncludes()
            .Where(r => r.Id != asking.Id && r.SubjectIds.Any(s => subjects.Contains(s)))
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Right, r.ReceivedOn }).ToListAsync(ct);
        var ids = requests.ConvertAll(r => r.Id);
        var read = await db.Disclosures.Where(d => ids.Contains(d.RequestId)).OrderBy(d => d.Id).Select(d => new { d.ReadAt, d.Purpose }).ToListAsync(ct);
        var links = await db.Links.Where(l => l.SubjectIds.Any(s => subjects.Contains(s))).OrderBy(l => l.Id).Select(l => l.MadeAt).ToListAsync(ct);
        var customers = await db.Relationships.Where(r => subjects.Contains(r.CustomerId)).Select(r => r.Since).ToListAsync(ct);
        var contracts = await db.Contracts.Where(c => subjects.Contains(c.CustomerId)).OrderBy(c => c.ConcludedOn).Select(c => c.ConcludedOn).ToListAsync(ct);

        return
        [
            .. requests.Select(r => new OwnValue("request", $"{Day(r.ReceivedOn)} : {r.Right.Label()}")),
            .. read.Select(d => new OwnValue("disclosure", $"{Instant(d.ReadAt)} : {d.Purpose}")),
            .. links.Select(at => new OwnValue("link", Instant(at))),
            .. customers.Select(since => new OwnValue("relationship", Day(since))),
            .. contracts.Select(on => new OwnValue("contract", Day(on))),
        ];
    }

    public static void KeepValues(
        this PrivacyDbContext db, Guid requestId, string service, IEnumerable<(string Field, string Category, string Value)> values, DateTimeOffset now) =>
        db.ExportedValues.AddRange(values.Select(v => new ExportedValue(Guid.CreateVersion7(now), requestId, service, v.Field, v.Category, v.Value)));

    /// <summary>Privacy's own values, when the right hands values over.</summary>
    public static void KeepOwnValues(this PrivacyDbContext db, PrivacyRequest request, IEnumerable<OwnValue> values, DateTimeOffset now)
    {
        if (request.Right.GivesValues())
        {
            db.KeepValues(request.Id, ServiceNames.Own, values.Select(v => (v.Field, PersonalLabels.Of(v.Field).Category, v.Value)), now);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
