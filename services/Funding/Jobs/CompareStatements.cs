using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Funding.Jobs;

/// <summary>
/// Compares each OPCO's latest statement with our files, when it comes and then every day: a drift that a late message has settled is gone the next morning, and one
/// that is new is mailed to staff.
/// </summary>
internal sealed class CompareStatements(FundingDbContext db, Mailbox mailbox, TimeProvider clock, IOptions<FundingOptions> options) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(5);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var due = await db.Statements
            .FromSql($"SELECT * FROM funding.statements WHERE current AND (compared_on IS NULL OR compared_on < {today}) LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);
        foreach (var statement in due)
        {
            var files = await db.Files.AsNoTracking().Include(f => f.Decisions).Include(f => f.Payments).AsSplitQuery().Where(f => f.Opco == statement.Opco).ToListAsync(ct);
            var lost = await db.Messages.AsNoTracking()
                .Where(m => m.Opco == statement.Opco && m.Type != null)
                .Where(m => m.State == MessageState.Unmatched || m.State == MessageState.Refused || m.Effect == Effect.RecordedOnly)
                .OrderByDescending(m => m.Id)
                .Select(m => new LostMessage(m.FileNamed, m.FundingFileId, m.Type == "payment.reported", m.State, m.RefusedFor)).ToListAsync(ct);

            var drifts = Reconciliation.Compare(statement, files, lost);
            if (statement.Compare(drifts, today))
            {
                await mailbox.AddAsync(
                    options.Value.StaffMailbox, StaffMails.DriftsSubject(statement), StaffMails.Drifts(statement), $"drifts:{statement.Id}:{today:yyyy-MM-dd}", ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
