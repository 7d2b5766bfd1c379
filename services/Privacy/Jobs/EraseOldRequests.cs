using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// Privacy keeps its own promise: a request serves as proof for five years after its closing, a link for five after it expired, then both go.
public sealed class EraseOldRequests(PrivacyDbContext db, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var before = OwnAnswer.ProofExpiredBefore(clock.GetUtcNow());
        // What is still held for someone is asked for again on its day: the request waits for it, beyond its five years.
        // Answers, values, alarms and readings go with their request (foreign keys cascade).
        var requests = await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM privacy.requests WHERE id IN (
                SELECT id FROM privacy.requests WHERE status = 'Closed' AND closed_at <= {before} AND next_release_on IS NULL LIMIT 50 FOR UPDATE SKIP LOCKED)
            """, ct);
        var links = await db.Database.ExecuteSqlAsync(
            $"DELETE FROM privacy.links WHERE id IN (SELECT id FROM privacy.links WHERE expires_at <= {before} LIMIT 50 FOR UPDATE SKIP LOCKED)", ct);
        var runs = await db.Database.ExecuteSqlAsync($"DELETE FROM privacy.retention_runs WHERE done_at <= {before}", ct);
        return requests + links + runs;
    }
}
