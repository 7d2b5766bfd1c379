using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// Once each business day, by itself, data is looked for whose time is over (CGV-5.5-b). The unique day keeps a second instance from planning it again.
public sealed class PlanRetention(PrivacyDbContext db, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (await db.RetentionRuns.AnyAsync(r => !r.DryRun && r.On == today, ct))
        {
            return 0;
        }

        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO privacy.retention_runs (id, "on", dry_run, asked_by, asked_at, next_try_at, findings)
            VALUES ({Guid.CreateVersion7(now)}, {today}, false, 'system', {now}, {now}, '[]') ON CONFLICT DO NOTHING
            """, ct);
    }
}
