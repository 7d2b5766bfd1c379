using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>What an individual wrote on their transfers, wherever Billing keeps it: payments and bank statements (CGV-5.5-b). What stands on a refund is LEXOM's own, and never changes.</summary>
internal static class PaymentReferences
{
    public sealed record Row(DateOnly On, string Text);

    public static Task<List<Row>> ReferencesAsync(this BillingDbContext db, Guid individual, CancellationToken ct) => db.Database.SqlQuery<Row>(
        $"""
        WITH own AS (SELECT id FROM billing.contract_accounts WHERE customer_id = {individual}),
          paid AS (SELECT p.id, p.received_on, p.reference FROM billing.payments p JOIN own ON own.id = p.contract_id WHERE p.payer = {nameof(Payer.Client)})
        SELECT received_on AS "on", reference AS text FROM paid WHERE reference <> ''
        UNION ALL SELECT e.booked_on, concat_ws(', ', e.debtor, nullif(e.reference, '')) FROM billing.bank_entries e JOIN paid ON paid.id = e.payment_id WHERE e.reference <> '' OR e.debtor <> ''
        ORDER BY 1, 2
        """).ToListAsync(ct);

    /// <summary>Empties those of the years that are released; amounts and days stay.</summary>
    public static Task EraseReferencesAsync(this BillingDbContext db, Guid individual, DateOnly today, CancellationToken ct)
    {
        // The ten years count from the end of the year: everything of the years before this day's eleventh is released.
        var before = new DateOnly(today.Year - 10, 1, 1);
        return db.Database.ExecuteSqlAsync(
            $"""
            UPDATE billing.bank_entries e SET reference = '', debtor = NULL FROM billing.payments p JOIN billing.contract_accounts a ON a.id = p.contract_id
              WHERE p.id = e.payment_id AND p.payer = {nameof(Payer.Client)} AND a.customer_id = {individual} AND e.booked_on < {before};
            UPDATE billing.payments p SET reference = NULL FROM billing.contract_accounts a
              WHERE a.id = p.contract_id AND p.payer = {nameof(Payer.Client)} AND a.customer_id = {individual} AND p.received_on < {before};
            """, ct);
    }
}
