using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Jobs;

/// <summary>
/// Issues what is planned for today or earlier, contract by contract, once the client's identity is known. One contract per batch: the end of the chain is
/// locked from its first document to the commit.
/// </summary>
public sealed class IssuePlannedDocuments(BillingDbContext db, DocumentIssuer issuer, Cashier cashier, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var account = (await db.Contracts.FromSql(
            $"""
            SELECT a.*, a.xmin FROM billing.contract_accounts a
            WHERE EXISTS (SELECT FROM billing.planned_documents p WHERE p.contract_id = a.id AND p.status = 'Pending' AND p.issue_on <= {today})
              AND EXISTS (SELECT FROM billing.customer_identities c WHERE c.customer_id = a.customer_id AND c.fetched_revision > 0)
            ORDER BY a.id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct)).SingleOrDefault();
        if (account is null)
        {
            return 0;
        }

        var book = await db.LoadAsync(account, ct);
        var client = await db.Customers.AsNoTracking().SingleAsync(c => c.CustomerId == account.CustomerId, ct);

        var issued = 0;
        foreach (var plan in book.Pending.Where(p => p.IssueOn <= today).OrderBy(p => p.Position).ToList())
        {
            var invoice = await issuer.IssueAsync(book, plan.Document, client.Identity!, ct);
            plan.Issued(invoice.Id);
            issued++;
        }

        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
        return issued;
    }
}
