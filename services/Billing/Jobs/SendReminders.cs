using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Billing.Jobs;

/// <summary>
/// Reminds of overdue invoices on the configured schedule (CGV-3.4-b). A customer without an e-mail address is reminded as soon as one is known; one who objected or restricted their
/// data, when that is lifted (CGV-5.5-d): interest and indemnity need no reminder.
/// </summary>
public sealed class SendReminders(BillingDbContext db, Mailbox mailbox, Company company, IOptions<BillingOptions> options, TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(5);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var (today, schedule) = (clock.Today(), options.Value.Dunning);
        int[] days = [.. schedule.Select(s => s.DaysLate)];
        var due = await db.Receivables.FromSql(
            $"""
            SELECT r.*, r.xmin FROM billing.receivables r
            WHERE r.overdue_since IS NOT NULL AND r.settled_on IS NULL AND r.reminders_sent < {days.Length} AND r.due_on + ({days})[r.reminders_sent + 1] <= {today}
              AND EXISTS (SELECT FROM billing.customer_identities c WHERE c.customer_id = r.customer_id AND c.identity->>'email' <> ''
                AND NOT EXISTS (SELECT FROM billing.personal_restrictions x WHERE x.subject_id IN (c.customer_id, c.person_id)))
            ORDER BY r.due_on LIMIT 20 FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct);
        foreach (var receivable in due)
        {
            await RemindAsync(receivable, schedule, today, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task RemindAsync(Receivable receivable, IReadOnlyList<DunningStep> schedule, DateOnly today, CancellationToken ct)
    {
        if (Dunning.StepDue(schedule, receivable.DueOn, receivable.RemindersSent, today) is not { } step)
        {
            return;
        }

        var terms = (await db.Contracts.AsNoTracking().SingleAsync(c => c.Id == receivable.ContractId, ct)).Terms!;
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.CustomerId == receivable.CustomerId, ct);
        var reminder = Dunning.Write(schedule[step], step, receivable, terms.Number, RecoveryIndemnity.For(terms.IsLegalPerson, alreadyCharged: false, terms.Interest), company.Name);
        receivable.Remind(step + 1, today);
        await mailbox.AddAsync(customer.Identity!.Email!, reminder.Subject, reminder.Text, reminder.Reason, ct, MailPurpose.Reminder);
    }
}
