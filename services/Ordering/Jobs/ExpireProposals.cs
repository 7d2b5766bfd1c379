using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>CGV-2.1-c: the day after its last valid day a proposal expires by itself and its seats are free again.</summary>
public sealed class ExpireProposals(OrderingDbContext db, Outbox outbox, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var ids = await db.TakeAsync(
            $"""SELECT id AS "Value" FROM ordering.proposals WHERE status = 'Issued' AND valid_until < {today} ORDER BY valid_until LIMIT 20 FOR UPDATE SKIP LOCKED""", ct);
        var due = await db.Proposals.IgnoreAutoIncludes().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(ct);
        foreach (var proposal in due.Where(p => p.Expire(today)))
        {
            outbox.Add(new ProposalExpired(proposal.Id, proposal.Training.SessionId, today), proposal.Id);
            db.Tell(proposal, now, Story.System, $"Proposition {proposal.Number} expirée (valable jusqu’au {French.Date(proposal.ValidUntil!.Value)}) ; places libérées.", "CGV-2.1-c");
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
