using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>Sums over the whole ledger: what the journal says customers owe, what their invoices less their credits say, and of how many accounts the totals by month say something else.</summary>
public sealed record LedgerSums(decimal Debit, decimal Credit, decimal Customers, decimal Owed, int UnbalancedEntries, int WrongTotals);

public static class LedgerQueries
{
    public static async Task<LedgerSums> ReadSumsAsync(this BillingDbContext db, CancellationToken ct) =>
        (await db.Database.SqlQuery<LedgerSums>(
            $"""
            SELECT coalesce(sum(debit), 0) AS debit, coalesce(sum(credit), 0) AS credit,
              coalesce(sum(debit - credit) FILTER (WHERE account = '411'), 0) AS customers,
              (SELECT coalesce(sum(incl_vat - credited - paid), 0) FROM billing.receivables)
                - (SELECT coalesce(sum(amount - allocated - refunded), 0) FROM billing.payments WHERE contract_id IS NOT NULL) AS owed,
              (SELECT count(*)::int FROM (SELECT FROM billing.journal_lines GROUP BY entry_id HAVING sum(debit) <> sum(credit)) u) AS unbalanced_entries,
              (SELECT count(*)::int FROM (SELECT account, sum(debit) AS debit, sum(credit) AS credit FROM billing.journal_lines GROUP BY account) l
                FULL JOIN (SELECT account, sum(debit) AS debit, sum(credit) AS credit FROM billing.ledger_by_month GROUP BY account) t USING (account)
                WHERE (l.debit, l.credit) IS DISTINCT FROM (t.debit, t.credit)) AS wrong_totals
            FROM billing.journal_lines
            """).ToListAsync(ct))[0];
}
