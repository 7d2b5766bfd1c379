using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>CGV-2.1-c, CGV-2.1-e: a complementary proposal expires by itself like any other; the contract stays as it is.</summary>
public sealed class ExpireComplements(OrderingDbContext db, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var ids = await db.TakeAsync(
            $"""SELECT id AS "Value" FROM ordering.complementary_proposals WHERE status = 'Issued' AND valid_until < {today} ORDER BY valid_until LIMIT 20 FOR UPDATE SKIP LOCKED""", ct);
        var due = await db.Complements.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var complement in due.Where(c => c.Expire(today)))
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == complement.ContractId, ct);
            db.Tell(contract, now, Story.System, $"Proposition complémentaire {complement.Number} expirée (valable jusqu’au {French.Date(complement.ValidUntil!.Value)}).", "CGV-2.1-c",
                new StoryDetail(Kind: "complementary-proposal", Id: complement.Id, Label: complement.Number));
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
