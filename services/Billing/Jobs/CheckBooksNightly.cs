using System.Data;
using System.Diagnostics.Metrics;
using Lexom.Billing.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Jobs;

/// <summary>Once a day the service verifies its own books (BIL-1, -3, -4, -5), keeps the outcome, and raises the alarm by log, figure and e-mail when something is wrong.</summary>
public sealed partial class CheckBooksNightly(BillingDbContext db, Mailbox mailbox, Company company, TimeProvider clock, ILogger<CheckBooksNightly> logger) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromMinutes(1);

    // A document issued meanwhile is in all sums or in none: no false alarm.
    public static IsolationLevel Isolation => IsolationLevel.RepeatableRead;

    private static readonly Counter<long> Alarms = new Meter("Lexom").CreateCounter<long>("lexom.billing.alarms", description: "Nightly checks of the books that found something");

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (await db.SelfChecks.AnyAsync(c => c.On >= today, ct))
        {
            return 0;
        }

        // Of several instances one checks; the others find its row next time.
        if (!await db.TryLockAsync("billing.self-check", ct))
        {
            return 0;
        }

        var check = await db.CheckBooksAsync(ct);
        db.SelfChecks.Add(new SelfCheck(today, now, check.Documents.Documents, check.AllGood, check.Findings));
        if (!check.AllGood)
        {
            Alarms.Add(1);
            Wrong(logger, check.Findings.Count);
            await mailbox.AddAsync(
                company.Email, $"Alerte : contrôle des comptes du {today:dd/MM/yyyy}", string.Join('\n', check.Findings.Prepend("Le contrôle automatique a trouvé :")), $"self-check:{today:yyyy-MM-dd}", ct);
        }

        await db.SaveChangesAsync(ct);
        return 1;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly check of the books found {Findings} problems")]
    private static partial void Wrong(ILogger logger, int findings);
}
