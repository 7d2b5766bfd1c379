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
        // Answers, values, alarms and readings go with their request (foreign keys cascade).
        var requests = await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM privacy.requests WHERE id IN (
                SELECT id FROM privacy.requests WHERE status = 'Closed' AND closed_at <= {before} LIMIT 50 FOR UPDATE SKIP LOCKED)
            """, ct);
        var links = await db.Database.ExecuteSqlAsync(
            $"DELETE FROM privacy.links WHERE id IN (SELECT id FROM privacy.links WHERE expires_at <= {before} LIMIT 50 FOR UPDATE SKIP LOCKED)", ct);
        return requests + links;
    }
}
