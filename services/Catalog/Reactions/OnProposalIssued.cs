using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// Holds the seats asked for, or puts the proposal on the waiting list (CAT-3): never more than the capacity. A second delivery finds the registration; a proposal
/// that was over before it arrived gets nothing.
/// </summary>
public sealed class OnProposalIssued(CatalogDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<ProposalIssued>
{
    public async Task Consume(ConsumeContext<ProposalIssued> context)
    {
        var (issued, ct, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var session = await db.LockSessionOfAsync(issued.ProposalId, issued.SessionId, ct);

        if (session.Ask(issued.ProposalId, issued.Seats, issued.ValidUntil, now) is { } answer)
        {
            outbox.AddAnswers([answer], now);
        }

        await db.SaveChangesAsync(ct);
    }
}
