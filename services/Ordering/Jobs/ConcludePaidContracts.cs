using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Reactions;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>CGV-2.1-f: a deposit that came in an individual's withdrawal period concludes the contract when the period is over.</summary>
public sealed class ConcludePaidContracts(OrderingDbContext db, Conclusion conclusion, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var ids = await db.TakeAsync(
            $"""SELECT id AS "Value" FROM ordering.contracts WHERE status = 'AwaitingDeposit' AND deposit_not_before <= {today} AND deposit_received_on IS NOT NULL AND (withdrawal_asked_at IS NULL OR withdrawal_asked_at < {ParisTime.StartOf(today.AddDays(-1))}) ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED""", ct);
        var due = await db.Contracts.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var contract in due)
        {
            if (contract.ReceiveDeposit(contract.DepositReceivedOn!.Value, today).Value)
            {
                await conclusion.AnnounceAsync(contract, now, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
