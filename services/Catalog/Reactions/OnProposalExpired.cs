using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// The proposal expired (CGV-2.1-c): its seats go to the waiting list, in order. When it comes before the proposal itself, that is remembered. A second delivery finds the
/// seats released.
/// </summary>
public sealed class OnProposalExpired(CatalogDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<ProposalExpired>
{
    public async Task Consume(ConsumeContext<ProposalExpired> context)
    {
        var (expired, ct, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var session = await db.LockSessionOfAsync(expired.ProposalId, expired.SessionId, ct);

        outbox.AddAnswers(session.Release(expired.ProposalId, now), now);

        await db.SaveChangesAsync(ct);
    }
}
