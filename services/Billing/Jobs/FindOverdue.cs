using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Billing;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Jobs;

/// <summary>The day after its due date an unpaid invoice is overdue (CGV-3.4-a), and its customer in arrears (CGV-3.4-c).</summary>
public sealed class FindOverdue(BillingDbContext db, Outbox outbox, TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(5);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var account = (await db.Contracts.FromSql(
            $"""
            SELECT a.*, a.xmin FROM billing.contract_accounts a
            WHERE EXISTS (SELECT FROM billing.receivables r WHERE r.contract_id = a.id AND r.due_on < {today} AND r.settled_on IS NULL
              AND r.overdue_since IS NULL AND r.kind NOT IN ('Deposit', 'OpcoShare'))
            ORDER BY a.id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct)).SingleOrDefault();
        if (account is null)
        {
            return 0;
        }

        var found = (await db.Receivables.Where(r => r.ContractId == account.Id).ToListAsync(ct)).Where(r => r.FallDue(today)).ToList();
        foreach (var receivable in found)
        {
            outbox.Add(
                new InvoiceOverdue(
                    receivable.InvoiceId, receivable.Number, receivable.ContractId, receivable.CustomerId, receivable.Outstanding.Amount, Money.Currency,
                    receivable.OverdueSince!.Value),
                receivable.ContractId);
        }

        if (found.Count > 0)
        {
            var standing = await db.LockStandingAsync(account.CustomerId!.Value, ct);
            var since = found.Min(r => r.OverdueSince!.Value);
            if (standing.FallInArrears(since))
            {
                outbox.Add(new CustomerInArrears(standing.CustomerId, standing.Revision, since), standing.CustomerId);
            }
        }

        await db.SaveChangesAsync(ct);
        return found.Count;
    }
}
