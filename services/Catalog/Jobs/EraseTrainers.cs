using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Jobs;

/// <summary>Rule CGV-5.5-b: a trainer who asked to be erased is, on the day nothing holds the data any more; a session taught since then holds it longer.</summary>
internal sealed class EraseTrainers(CatalogDbContext db, PersonalTraces traces, TimeProvider clock) : IDueJob
{
    private const int Batch = 20;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var due = await db.Trainers
            .FromSql($"SELECT *, xmin FROM catalog.trainers WHERE erase_on <= {today} ORDER BY erase_on, id LIMIT {Batch} FOR UPDATE SKIP LOCKED")
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
