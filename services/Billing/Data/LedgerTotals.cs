using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

/// <summary>What all entries of a month that touch the same accounts moved on one of these accounts: the journal is summed without being read (BIL-5).</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Accounts">All accounts of these entries, ascending, separated by spaces: a selection by account shows the counterparts too.</param>
public sealed record LedgerTotal(DateOnly Month, string Accounts, string Account, Money Debit, Money Credit);

/// <summary>An entry that no total contains yet; written with it, so that whoever sums finds each entry once.</summary>
public sealed record LedgerPending(Guid EntryId);

/// <summary>What an account moved in a month.</summary>
public sealed record MonthlyMovement(DateOnly Month, string Account, decimal Debit, decimal Credit);

public static class LedgerTotals
{
    private const int Batch = 500;

    /// <summary>The ledger by month, each entry in a total or by itself; and how to sum all totals anew from the journal.</summary>
    internal const string Sql =
        """
        CREATE VIEW billing.ledger_by_month AS
          SELECT month, accounts, account, debit, credit FROM billing.ledger_totals
          UNION ALL
          SELECT date_trunc('month', e."on")::date, (SELECT string_agg(DISTINCT a.account, ' ') FROM billing.journal_lines a WHERE a.entry_id = e.id), l.account, l.debit, l.credit
          FROM billing.ledger_pending p JOIN billing.journal_entries e ON e.id = p.entry_id JOIN billing.journal_lines l ON l.entry_id = e.id;

        CREATE FUNCTION billing.total_ledger_anew() RETURNS void LANGUAGE sql AS $$
          DELETE FROM billing.ledger_pending;
          DELETE FROM billing.ledger_totals;
          INSERT INTO billing.ledger_totals (month, accounts, account, debit, credit)
          SELECT date_trunc('month', e."on")::date, s.accounts, l.account, sum(l.debit), sum(l.credit)
          FROM billing.journal_entries e JOIN billing.journal_lines l ON l.entry_id = e.id
            JOIN (SELECT entry_id, string_agg(DISTINCT account, ' ') AS accounts FROM billing.journal_lines GROUP BY entry_id) s ON s.entry_id = e.id
          GROUP BY 1, 2, 3
        $$;
        """;

    /// <summary>Puts some of the pending entries into their totals; returns 0 when there are none. Several at once take different entries.</summary>
    public static Task<int> TotalSomeAsync(this BillingDbContext db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        WITH taken AS (
          DELETE FROM billing.ledger_pending WHERE entry_id IN (SELECT entry_id FROM billing.ledger_pending LIMIT {Batch} FOR UPDATE SKIP LOCKED) RETURNING entry_id)
        INSERT INTO billing.ledger_totals AS t (month, accounts, account, debit, credit)
        SELECT date_trunc('month', e."on")::date, s.accounts, l.account, sum(l.debit), sum(l.credit)
        FROM taken JOIN billing.journal_entries e ON e.id = taken.entry_id JOIN billing.journal_lines l ON l.entry_id = e.id,
          LATERAL (SELECT string_agg(DISTINCT a.account, ' ') AS accounts FROM billing.journal_lines a WHERE a.entry_id = e.id) s
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (month, accounts, account) DO UPDATE SET debit = t.debit + excluded.debit, credit = t.credit + excluded.credit
        """, ct);

    /// <summary>What the entries of a period moved, by month and account; with an account, only entries that touch it, and all they moved.</summary>
    public static Task<List<MonthlyMovement>> ReadMovementsAsync(this BillingDbContext db, LedgerPeriod period, string? account, CancellationToken ct) =>
        db.Database.SqlQuery<MonthlyMovement>(
            $"""
            SELECT month, account, sum(debit) AS debit, sum(credit) AS credit FROM (
              SELECT month, account, debit, credit FROM billing.ledger_by_month
              WHERE month >= {period.WholeFrom} AND month < {period.WholeUntil} AND ({account}::text IS NULL OR {account} = ANY (string_to_array(accounts, ' ')))
              UNION ALL
              SELECT date_trunc('month', e."on")::date, l.account, l.debit, l.credit
              FROM billing.journal_entries e JOIN billing.journal_lines l ON l.entry_id = e.id
              WHERE ((e."on" >= {period.First} AND e."on" <= {period.Last} AND e."on" < {period.WholeFrom}) OR (e."on" >= {period.WholeUntil} AND e."on" >= {period.First} AND e."on" <= {period.Last}))
                AND ({account}::text IS NULL OR EXISTS (SELECT FROM billing.journal_lines a WHERE a.entry_id = e.id AND a.account = {account}))) m
            GROUP BY month, account
            """).ToListAsync(ct);
}

internal sealed class LedgerTotalMapping : IEntityTypeConfiguration<LedgerTotal>
{
    public void Configure(EntityTypeBuilder<LedgerTotal> builder)
    {
        builder.ToTable("ledger_totals");
        builder.HasKey(t => new { t.Month, t.Accounts, t.Account });
        builder.Property(t => t.Debit).IsMoney();
        builder.Property(t => t.Credit).IsMoney();
    }
}

internal sealed class LedgerPendingMapping : IEntityTypeConfiguration<LedgerPending>
{
    public void Configure(EntityTypeBuilder<LedgerPending> builder)
    {
        builder.ToTable("ledger_pending");
        builder.HasKey(p => p.EntryId);
        builder.HasOne<JournalEntry>().WithOne().HasForeignKey<LedgerPending>(p => p.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
