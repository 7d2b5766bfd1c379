using Lexom.Ordering.Data;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>Makes a delivery of each new event for each open endpoint, in the order of the feed; the endpoint remembers how far it came, so that a run that dies loses none.</summary>
public sealed class PlanWebhooks(OrderingDbContext db, TimeProvider clock) : IDueJob
{
    private const int AtOnce = 100;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = await db.TakeAsync($"""SELECT id AS "Value" FROM ordering.webhook_endpoints WHERE closed_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED""", ct);
        var planned = 0;
        foreach (var endpoint in await db.Set<WebhookEndpoint>().Where(e => ids.Contains(e.Id)).ToListAsync(ct))
        {
            var lines = await db.EventsOf(endpoint.PartnerId, endpoint.Position).Select(line => line.Id).Take(AtOnce).ToListAsync(ct);
            db.AddRange(lines.Select(line => new WebhookDelivery { Id = Guid.CreateVersion7(now), EndpointId = endpoint.Id, EventId = line, CreatedAt = now, NextAttemptAt = now }));
            endpoint.Position = lines.Count > 0 ? lines[^1] : endpoint.Position;
            planned += lines.Count;
        }

        await db.SaveChangesAsync(ct);
        return planned;
    }
}
