using Lexom.Funding.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Jobs;

/// <summary>CGV-3.3-d: finds by itself, the day after the deadline, what a paying OPCO has not paid.</summary>
internal sealed class LapseUnpaidFiles(FundingDbContext db, Outbox outbox, TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(5);

    private const int Batch = 50;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var due = await db.Files
            .FromSql($"SELECT *, xmin FROM funding.files WHERE lapse_due_on <= {today} ORDER BY lapse_due_on, id LIMIT {Batch} FOR UPDATE SKIP LOCKED")
            .ToListAsync(ct);

        foreach (var file in due)
        {
            if (file.LapseIfDue(today) is { } lapse)
            {
                outbox.AddLapse(file, lapse);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
