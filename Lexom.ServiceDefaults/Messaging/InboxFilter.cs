using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Time;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Each message has its effect once: its id is stored in the transaction of the effect, and an id already there is skipped. Runs inside the retries, so that
/// every attempt begins with a fresh scope and transaction.
/// </summary>
internal sealed class InboxFilter<T>(
    DbContext db, ServiceIdentity service, [FromKeyedServices(WallClock.Key)] TimeProvider clock) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        await using var transaction = await db.BeginAsync(context.CancellationToken);
        if (await db.RememberAsync(service, [Inbox.IdOf(context)], clock.GetUtcNow(), context.CancellationToken) is [])
        {
            // Without this MassTransit takes the repeat for a message nobody handles, and moves it to the dead letters.
            await context.NotifyConsumed(context, TimeSpan.Zero, "inbox");
            return;
        }

        await next.Send(context);
        await transaction.CommitAsync(context.CancellationToken);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}

internal static class Inbox
{
    public static Guid IdOf(ConsumeContext message) => message.MessageId ?? throw new InvalidOperationException("A message without an id can't be told from its repeat.");

    /// <summary>
    /// Stores the ids of messages in the transaction of their effect; those that were not there yet come back. A second delivery in flight waits here for the first one's commit,
    /// and then finds its row. In the order of the ids: two instances with the same repeats must not wait for each other.
    /// </summary>
    public static Task<List<Guid>> RememberAsync(this DbContext db, ServiceIdentity service, Guid[] ids, DateTimeOffset now, CancellationToken ct)
    {
        var sql = $"INSERT INTO \"{service.Name}\".inbox (message_id, handled_at) SELECT id, {{1}} FROM unnest({{0}}) id ORDER BY id ON CONFLICT DO NOTHING RETURNING message_id";
        return db.Database.SqlQueryRaw<Guid>(sql, ids, now).ToListAsync(ct);
    }
}

/// <summary>A message that has had its effect.</summary>
internal sealed class InboxMessage
{
    /// <summary>Ids are kept this long: a repeat comes within minutes, a replayed dead letter within weeks.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public required Guid MessageId { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
