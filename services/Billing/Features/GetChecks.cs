using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Are the books right? The journal balances (BIL-5), shares equal totals (BIL-3), the chain verifies (BIL-4), no number is missing (BIL-1), 411 is what is owed.</summary>
public static class GetChecks
{
    public sealed record BrokenShare(Guid ContractId, string Number, Money Shares, Money Asked, Money Total);

    public sealed record Response(
        bool AllGood, bool JournalBalanced, Money JournalDebit, Money JournalCredit, bool SharesEqualTotals, int Contracts, IReadOnlyList<BrokenShare> BrokenShares,
        bool ChainValid, BrokenLink? FirstBroken, long Documents, IReadOnlyList<NumberingGap> NumberingGaps, bool ReceivablesEqualLedger, Money Receivables,
        Money LedgerCustomers, int UnmatchedPayments, int PlannedDocuments);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/checks", Handle);

    private static async Task<Ok<Response>> Handle(BillingDbContext db, CancellationToken ct)
    {
        // One snapshot, so that a document issued meanwhile is in all sums or in none.
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var audit = await db.VerifyDocumentsAsync(ct);
        var sums = await db.ReadSumsAsync(ct);
        var (contracts, broken) = await SharesAsync(db, ct);
        var unmatched = await db.Payments.CountAsync(p => p.ContractId == null, ct);
        var planned = await db.Planned.CountAsync(p => p.Status == PlanStatus.Pending, ct);

        var (balanced, equal) = (sums.Debit == sums.Credit && sums.UnbalancedEntries == 0, sums.Owed == sums.Customers);
        return TypedResults.Ok(new Response(
            balanced && equal && broken.Count == 0 && audit.IsValid,
            balanced, Money.Euros(sums.Debit), Money.Euros(sums.Credit), broken.Count == 0, contracts, broken, audit.FirstBroken is null, audit.FirstBroken,
            audit.Documents, audit.Gaps, equal, Money.Euros(sums.Owed), Money.Euros(sums.Customers), unmatched, planned));
    }

    private static async Task<(int Contracts, IReadOnlyList<BrokenShare> Broken)> SharesAsync(BillingDbContext db, CancellationToken ct)
    {
        var accounts = await db.Contracts.AsNoTracking().Where(c => c.CustomerId != null).ToListAsync(ct);
        var grants = (await db.Grants.AsNoTracking().ToListAsync(ct)).ToLookup(g => g.ContractId);
        var issued = (await db.Invoices.AsNoTracking()
            .Select(i => new { i.ContractId, i.Id, i.Number, i.Kind, i.CreditedKind, i.Payer, i.FundingFileId, i.ExclVat, i.Vat, i.Reason, i.CreditsInvoiceId, i.IssuedOn, i.ChainIndex })
            .ToListAsync(ct)).ToLookup(
                i => i.ContractId,
                i => new IssuedDocument(i.Id, i.Number, i.Kind, i.CreditedKind, i.Payer, i.FundingFileId, new Amounts(i.ExclVat, i.Vat), i.Reason, i.CreditsInvoiceId, i.IssuedOn, i.ChainIndex));
        var planned = (await db.Planned.AsNoTracking().Where(p => p.Status == PlanStatus.Pending).ToListAsync(ct)).ToLookup(p => p.ContractId, p => p.Document.AsIfIssued());
        var broken =
            from account in accounts
            let check = Conservation.Of(account, [.. grants[account.Id]], [.. issued[account.Id], .. planned[account.Id]])
            where !check.Holds
            select new BrokenShare(account.Id, account.Terms!.Number, check.Shares, check.Asked, check.Total);
        return (accounts.Count, [.. broken]);
    }
}
