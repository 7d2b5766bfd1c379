using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// The individual withdrew (CGV-2.1-f): its seats go to the waiting list, in order. When it comes before the proposal itself, that is remembered. A second delivery finds the
/// seats released.
/// </summary>
public sealed class OnOrderWithdrawn(CatalogDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<OrderWithdrawn>
{
    public async Task Consume(ConsumeContext<OrderWithdrawn> context)
    {
        var (withdrawn, ct, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var session = await db.LockSessionOfAsync(withdrawn.ProposalId, withdrawn.SessionId, ct);

        outbox.AddAnswers(session.Release(withdrawn.ProposalId, now), now);

        await db.SaveChangesAsync(ct);
    }
}
