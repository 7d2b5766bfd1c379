using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Funding.Jobs;

/// <summary>
/// CGV-3.3-d: some days before the month ends, staff are told of what a paying OPCO has not paid, and so is the client, who will owe it. The client is written to by
/// Ordering, which knows the address: none is kept here (PRI-1).
/// </summary>
internal sealed class WarnBeforeLapse(FundingDbContext db, Outbox outbox, Mailbox mailbox, TimeProvider clock, IOptions<FundingOptions> options) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(5);

    private const int Batch = 50;

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var due = await db.Files
            .FromSql($"SELECT *, xmin FROM funding.files WHERE notice_due_on <= {today} ORDER BY notice_due_on, id LIMIT {Batch} FOR UPDATE SKIP LOCKED")
            .ToListAsync(ct);

        foreach (var file in due)
        {
            if (file.WarnIfDue(today) is { } warning)
            {
                outbox.AddWarning(file, warning);
                await mailbox.AddAsync(
                    options.Value.StaffMailbox, StaffMails.DeadlineNearSubject(file, warning), StaffMails.DeadlineNear(file, warning), $"deadline-near:{file.Id}", ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
