using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// The contract is cancelled (CGV-3.5): its seats go to the waiting list, in order. When it comes before the proposal itself, that is remembered. A second delivery finds the
/// seats released.
/// </summary>
public sealed class OnContractCancelled(CatalogDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<ContractCancelled>
{
    public async Task Consume(ConsumeContext<ContractCancelled> context)
    {
        var (cancelled, ct, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var session = await db.LockSessionOfAsync(cancelled.ProposalId, cancelled.SessionId, ct);

        outbox.AddAnswers(session.Release(cancelled.ProposalId, now), now);

        await db.SaveChangesAsync(ct);
    }
}
