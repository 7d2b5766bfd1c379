using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// Moves the seats to the other session, where they are held or wait; those left go to who waits there (CGV-3.5-d, CGV-3.6). A move that overtakes the proposal, or
/// the move before it, is put off. A second delivery finds the move made.
/// </summary>
public sealed class OnContractRescheduled(CatalogDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<ContractRescheduled>
{
    public async Task Consume(ConsumeContext<ContractRescheduled> context)
    {
        var (moved, ct, now) = (context.Message, context.CancellationToken, clock.GetUtcNow());
        var at = await db.WhereIsAsync(moved.ProposalId, ct) ?? throw NotYet(moved);
        var sessions = await db.LockSessionsAsync([at, moved.ToSessionId], ct);
        var registration = await db.Registrations.SingleAsync(r => r.ProposalId == moved.ProposalId, ct);
        // Not where it was before the lock: the next attempt looks again.
        var from = sessions.SingleOrDefault(s => s.Id == registration.SessionId) ?? throw NotYet(moved);
        var to = sessions.SingleOrDefault(s => s.Id == moved.ToSessionId) ?? throw new InvalidOperationException($"There is no session {moved.ToSessionId}.");

        switch (registration.StepOf(moved.FromSessionId, moved.ToSessionId))
        {
            case MoveStep.NotYet:
                throw NotYet(moved);
            case MoveStep.Now:
                outbox.AddAnswers(from.MoveTo(to, moved.ProposalId, now), now);
                break;
        }

        await db.SaveChangesAsync(ct);
    }

    private static NotYetException NotYet(ContractRescheduled moved) =>
        new($"Proposal {moved.ProposalId} has no seats in session {moved.FromSessionId} yet to move.");
}
