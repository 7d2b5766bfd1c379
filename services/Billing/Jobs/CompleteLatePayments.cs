using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Jobs;

/// <summary>
/// Asks for the interest that an earlier document left out because a rate was missing, once staff have entered it (CGV-3.4-a): for the same days, no others. What is
/// still missing goes on waiting.
/// </summary>
public sealed class CompleteLatePayments(BillingDbContext db, DocumentIssuer issuer, Cashier cashier) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(2);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var account = (await db.Contracts.FromSql(
            $"""
            SELECT a.*, a.xmin FROM billing.contract_accounts a
            WHERE EXISTS (SELECT FROM billing.receivables r WHERE r.contract_id = a.id AND r.rate_missing_since IS NOT NULL AND r.rate_entered)
            ORDER BY a.id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct)).SingleOrDefault();
        if (account is null)
        {
            return 0;
        }

        var book = await db.LoadAsync(account, ct);
        var client = await db.Customers.AsNoTracking().SingleAsync(c => c.CustomerId == account.CustomerId, ct);
        var terms = account.Terms!;
        foreach (var late in LatePayment.Complete(book.LateInvoices(r => r.RateEntered), terms.IsLegalPerson, terms.Interest, await db.ReadRatesAsync(ct)))
        {
            if (late.Total.Amount > 0)
            {
                await issuer.IssueLatePaymentAsync(book, late, client.Identity!, ct);
            }
            else
            {
                book.Charge(late);
            }
        }

        // Paid meanwhile before it was late: there is nothing left to complete.
        book.Receivables.ForEach(r => r.LeaveAsCharged());
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
        return 1;
    }
}
