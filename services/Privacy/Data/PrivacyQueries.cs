using Lexom.Kernel;
using Lexom.Privacy.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Data;

/// <summary>Queries more than one slice, reaction or job needs.</summary>
internal static class PrivacyQueries
{
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
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Right, r.ReceivedOn, r.DueOn, r.ClosedAt }).ToListAsync(ct);
        var ids = requests.ConvertAll(r => r.Id);
        var released = requests.ToDictionary(r => r.Id, r => ProofEnd(r.ClosedAt is { } at ? ParisTime.DayOf(at) : r.DueOn));
        var read = await db.Disclosures.Where(d => ids.Contains(d.RequestId)).OrderBy(d => d.Id).Select(d => new { d.RequestId, d.ReadAt, d.Purpose }).ToListAsync(ct);
        var links = await db.Links.Where(l => l.SubjectIds.Any(s => subjects.Contains(s))).OrderBy(l => l.Id).Select(l => new { l.MadeAt, l.ExpiresAt }).ToListAsync(ct);
        var consents = await db.Consents.AsNoTracking().Where(c => subjects.Contains(c.SubjectId)).OrderBy(c => c.Id).ToListAsync(ct);
        var readings = await db.Readings.AsNoTracking().Where(r => r.SubjectIds.Any(s => subjects.Contains(s))).OrderBy(r => r.ReadAt).ToListAsync(ct);
        var customers = await db.Relationships.Where(r => subjects.Contains(r.CustomerId)).Select(r => r.Since).ToListAsync(ct);
        var contracts = await db.Contracts.Where(c => subjects.Contains(c.CustomerId)).OrderBy(c => c.ConcludedOn).Select(c => c.ConcludedOn).ToListAsync(ct);

        return
        [
            .. requests.Select(r => new OwnValue("request", $"{French.Day(r.ReceivedOn)} : {r.Right.Label()}", released[r.Id])),
            .. read.Select(d => new OwnValue("disclosure", $"{French.Instant(d.ReadAt)} : {d.Purpose}", released[d.RequestId])),
            .. links.Select(l => new OwnValue("link", $"lien envoyé le {French.Instant(l.MadeAt)}", ProofEnd(ParisTime.DayOf(l.ExpiresAt)))),
            .. consents.Select(c => new OwnValue(PersonalLabels.Consent, Words(c))),
            // Whom among its staff LEXOM let read is told by function and service, not by name (CJEU, C-579/21).
            .. readings.Select(r => new OwnValue(PersonalLabels.Reading, $"{French.Instant(r.ReadAt)} : {ReadingWords.Label(r.Purpose)}, par {ReadingWords.Kind(r.Actor)} ({ServiceNames.Label(r.Service)})", ReadingWords.LastDay(r.ReadAt).AddDays(1))),
            .. customers.Select(since => new OwnValue(PersonalLabels.Relationship, $"depuis le {French.Day(since)}")),
            .. contracts.Select(on => new OwnValue(PersonalLabels.Contract, $"conclu le {French.Day(on)}")),
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

    /// <summary>An erasure takes with it what Privacy holds about the person and what proves nothing: a withdrawn consent is nobody's business any more.</summary>
    public static async Task EraseOwnValuesAsync(this PrivacyDbContext db, PrivacyRequest request, CancellationToken ct)
    {
        if (request.Right != Right.Erasure)
        {
            return;
        }

        var subjects = request.SubjectIds;
        db.Consents.RemoveRange(await db.Consents.Where(c => subjects.Contains(c.SubjectId)).ToListAsync(ct));
        db.Relationships.RemoveRange(await db.Relationships.Where(r => subjects.Contains(r.CustomerId)).ToListAsync(ct));
        db.Contracts.RemoveRange(await db.Contracts.Where(c => subjects.Contains(c.CustomerId)).ToListAsync(ct));
    }

    private static DateOnly ProofEnd(DateOnly from) => from.AddYears(OwnAnswer.ProofYears);

    private static string Words(Consent c) =>
        $"{c.Kind.Label()}, texte n° {c.TextVersion}, donné le {French.Instant(c.GivenAt)}{(c.WithdrawnAt is { } at ? $", retiré le {French.Instant(at)}" : "")}";
}
