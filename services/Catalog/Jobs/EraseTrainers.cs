using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Jobs;

/// <summary>
/// Rule CGV-5.5-b: five years after the last session a trainer is erased by itself; one who asked for it, on the day nothing holds the data any more. A session taught or planned
/// since then holds it longer.
/// </summary>
internal sealed class EraseTrainers(CatalogDbContext db, PersonalTraces traces, TimeProvider clock) : IDueJob
{
    private const int Batch = 20;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var due = await db.Trainers
            .FromSql(
                $"""
                SELECT t.*, t.xmin FROM catalog.trainers t
                WHERE t.erased_on IS NULL AND (t.erase_on <= {today} OR (
                  EXISTS (SELECT FROM catalog.session_slots s WHERE s.trainer_id = t.id AND s.is_taken)
                  AND NOT EXISTS (SELECT FROM catalog.session_slots s WHERE s.trainer_id = t.id AND s.is_taken AND s.day + interval '5 years' > {today})))
                ORDER BY t.id LIMIT {Batch} FOR UPDATE SKIP LOCKED
                """)
            .ToListAsync(ct);

        foreach (var trainer in due)
        {
            string[] words = [trainer.Name, trainer.Email];
            if (trainer.AskErasure(await db.LastSessionOfAsync(trainer.Id, ct), today) == Effect.Changed)
            {
                await traces.EraseAsync([trainer.Id], words, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
