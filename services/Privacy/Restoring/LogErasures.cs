using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Restoring;

// PRI-2: what was erased is written outside the database. First the file, then the mark: dying in between writes a line twice, which is one erasure.
public sealed class LogErasures(PrivacyDbContext db, ErasureLog log, TimeProvider clock) : IDueJob
{
    private const int Batch = 50;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        if (!log.IsKept)
        {
            return 0;
        }

        var due = await db.Requests.FromSql(
            $"""
            SELECT *, xmin FROM privacy.requests WHERE erasure_logged_at IS NULL AND "right" = 'Erasure' AND started_at IS NOT NULL ORDER BY id LIMIT {Batch} FOR UPDATE SKIP LOCKED
            """).IgnoreAutoIncludes().ToListAsync(ct);
        if (due.Count > 0)
        {
            await log.AppendAsync(due.ConvertAll(r => r.ToLog(clock.GetUtcNow())), ct);
            await db.SaveChangesAsync(ct);
        }

        return due.Count;
    }
}
