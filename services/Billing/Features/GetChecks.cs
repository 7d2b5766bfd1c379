using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// Are the books right? The journal balances (BIL-5), shares equal totals (BIL-3), the chain verifies (BIL-4), no number is missing (BIL-1), 411 is what is owed.
/// With the outcome of the last night's check.
/// </summary>
public static class GetChecks
{
    public sealed record Response(
        bool AllGood, bool JournalBalanced, Money JournalDebit, Money JournalCredit, bool SharesEqualTotals, int Contracts, IReadOnlyList<BrokenShare> BrokenShares,
        bool ChainValid, BrokenLink? FirstBroken, long Documents, IReadOnlyList<NumberingGap> NumberingGaps, bool ReceivablesEqualLedger, Money Receivables,
        Money LedgerCustomers, int UnmatchedPayments, int PlannedDocuments, IReadOnlyList<string> Findings, SelfCheck? LastSelfCheck);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/checks", Handle);

    private static async Task<Ok<Response>> Handle(BillingDbContext db, CancellationToken ct)
    {
        // One snapshot, so that a document issued meanwhile is in all sums or in none.
        await using var snapshot = await db.SnapshotAsync(ct);
        var check = await db.CheckBooksAsync(ct);
        var unmatched = await db.Payments.CountAsync(p => p.ContractId == null, ct);
        var planned = await db.Planned.CountAsync(p => p.Status == PlanStatus.Pending, ct);
        var last = await db.SelfChecks.AsNoTracking().OrderByDescending(c => c.On).FirstOrDefaultAsync(ct);

        var (sums, documents) = (check.Sums, check.Documents);
        return TypedResults.Ok(new Response(
            check.AllGood, check.JournalBalanced, Money.Euros(sums.Debit), Money.Euros(sums.Credit), check.BrokenShares.Count == 0, check.Contracts, check.BrokenShares,
            documents.FirstBroken is null, documents.FirstBroken, documents.Documents, documents.Gaps, check.ReceivablesEqualLedger, Money.Euros(sums.Owed),
            Money.Euros(sums.Customers), unmatched, planned, check.Findings, last));
    }
}
