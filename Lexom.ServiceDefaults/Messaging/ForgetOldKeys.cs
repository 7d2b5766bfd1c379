using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>Deletes inbox ids and idempotency keys after their 30 days, in real time: they answer to senders' retries, not to legal deadlines.</summary>
internal sealed class ForgetOldKeys(DbContext db, [FromKeyedServices(WallClock.Key)] TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromMinutes(10);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var inboxBefore = clock.GetUtcNow() - InboxMessage.Kept;
        var keysBefore = clock.GetUtcNow() - Idempotency.Kept;
        await db.Set<InboxMessage>().Where(m => m.HandledAt < inboxBefore).ExecuteDeleteAsync(ct);
        await db.Set<IdempotencyRecord>().Where(r => r.SavedAt < keysBefore).ExecuteDeleteAsync(ct);
        // One statement clears all that is due: nothing is left for a second batch.
        return 0;
    }
}
