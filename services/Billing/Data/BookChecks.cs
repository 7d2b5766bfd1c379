using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lexom.Billing.Data;

/// <summary>A contract whose shares, documents and total disagree (BIL-3).</summary>
public sealed record BrokenShare(Guid ContractId, string Number, Money Shares, Money Asked, Money Total);

/// <summary>Whether the books are right.</summary>
public sealed record BookCheck(DocumentAudit Documents, LedgerSums Sums, int Contracts, IReadOnlyList<BrokenShare> BrokenShares)
{
    public bool JournalBalanced => Sums.Debit == Sums.Credit && Sums.UnbalancedEntries == 0;

    public bool ReceivablesEqualLedger => Sums.Owed == Sums.Customers;

    public bool TotalsEqualJournal => Sums.WrongTotals == 0;

    public bool AllGood => Findings.Count == 0;

    /// <summary>What is wrong, in French, for whoever is alarmed.</summary>
    public IReadOnlyList<string> Findings =>
    [
        .. Documents.FirstBroken is { } broken ? [$"BIL-4 : la chaîne des documents est rompue au maillon {broken.ChainIndex} ({broken.Number}) : {broken.Problem}"] : Array.Empty<string>(),
        .. Documents.Gaps.Select(g => $"BIL-1 : il manque le numéro {DocumentNumber.Format(g.Series, g.Year, g.Missing)}"),
        .. BrokenShares.Select(b => $"BIL-3 : contrat {b.Number} : parts {French.Euros(b.Shares)}, demandé {French.Euros(b.Asked)}, total {French.Euros(b.Total)}"),
        .. JournalBalanced ? Array.Empty<string>() : [$"BIL-5 : le journal n’est pas équilibré ({French.Euros(Sums.Debit)} au débit, {French.Euros(Sums.Credit)} au crédit)"],
        .. ReceivablesEqualLedger ? Array.Empty<string>() : [$"BIL-5 : le compte 411 ({French.Euros(Sums.Customers)}) ne vaut pas ce qui est dû ({French.Euros(Sums.Owed)})"],
        .. TotalsEqualJournal ? Array.Empty<string>() : [$"BIL-5 : les totaux par mois ne valent pas le journal (comptes concernés : {Sums.WrongTotals})"],
    ];
}

/// <summary>The outcome of a night's check, kept (BIL-4).</summary>
public sealed record SelfCheck(DateOnly On, DateTimeOffset At, long Documents, bool AllGood, IReadOnlyList<string> Findings);

public static class BookChecks
{
    public static async Task<BookCheck> CheckBooksAsync(this BillingDbContext db, CancellationToken ct)
    {
        var audit = await db.VerifyDocumentsAsync(ct);
        var sums = await db.ReadSumsAsync(ct);
        var (contracts, broken) = await SharesAsync(db, ct);
        return new BookCheck(audit, sums, contracts, broken);
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

internal sealed class SelfCheckMapping : IEntityTypeConfiguration<SelfCheck>
{
    public void Configure(EntityTypeBuilder<SelfCheck> builder)
    {
        builder.ToTable("self_checks");
        builder.HasKey(c => c.On);
        builder.Property(c => c.Findings).IsJson();
    }
}
