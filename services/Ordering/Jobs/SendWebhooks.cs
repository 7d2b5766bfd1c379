using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Webhooks;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>
/// Sends what is due, a few per address so that a slow portal holds up no other, and notes what came of it: 2xx is delivered, anything else is tried again for three days.
/// What is under way is put off for a minute and that committed first: no transaction is open while portals take their time, and what a process that dies was sending
/// is sent again, under the same <c>webhook-id</c>.
/// </summary>
public sealed class SendWebhooks(OrderingDbContext db, IServiceScopeFactory scopes, WebhookSender sender, TimeProvider clock) : IDueJob
{
    private const int AtOnce = 32;
    private const int PerAddress = 4;

    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(1);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = await TakeDueAsync(now, ct);
        if (ids.Count == 0)
        {
            return 0;
        }

        var outcomes = await AttemptAsync(ids, ct);
        foreach (var delivery in await db.Set<WebhookDelivery>().Where(d => ids.Contains(d.Id)).ToListAsync(ct))
        {
            var (status, error) = outcomes[delivery.Id];
            delivery.Note(new WebhookAttempt(now, status, error), WebhookRetries.Next(delivery.Tried + 1, now));
        }

        await db.SaveChangesAsync(ct);
        return ids.Count;
    }

    private async Task<List<Guid>> TakeDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrderingDbContext>().TakeAsync(
            $"""
             UPDATE ordering.webhook_deliveries SET next_attempt_at = {now + UnderWay} WHERE id IN (
               SELECT d.id FROM ordering.webhook_deliveries d
               WHERE d.next_attempt_at <= {now} AND d.id IN (
                 SELECT due.id FROM (
                   SELECT id, row_number() OVER (PARTITION BY endpoint_id ORDER BY id) AS place FROM ordering.webhook_deliveries WHERE next_attempt_at <= {now}) due
                 WHERE due.place <= {PerAddress})
               ORDER BY d.id LIMIT {AtOnce} FOR UPDATE SKIP LOCKED)
             RETURNING id AS "Value"
             """, ct);
    }

    private async Task<Dictionary<Guid, (int? Status, string? Error)>> AttemptAsync(List<Guid> ids, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = scope.ServiceProvider.GetRequiredService<OrderingDbContext>();
        var due = await (
            from delivery in read.Set<WebhookDelivery>().AsNoTracking()
            join endpoint in read.Set<WebhookEndpoint>() on delivery.EndpointId equals endpoint.Id
            join line in read.Timeline on delivery.EventId equals line.Id
            where ids.Contains(delivery.Id)
            select new { delivery.Id, Endpoint = endpoint, Line = line }).ToListAsync(ct);
        var attempts = await Task.WhenAll(due.Select(async d =>
            (d.Id, Outcome: d.Endpoint.ClosedAt is null ? await sender.SendAsync(d.Id, d.Endpoint, d.Line, ct) : (null, WebhookDelivery.Closed))));
        return attempts.ToDictionary(a => a.Id, a => a.Outcome);
    }
}
