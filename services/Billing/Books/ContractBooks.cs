using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Books;

/// <summary>Opens contract books.</summary>
public static class ContractBooks
{
    /// <summary>
    /// Opens the book for a change, in the caller's transaction; facts may come before the acceptance does, so an unknown contract gets an account that waits for it.
    /// </summary>
    public static async Task<ContractBook> OpenBookAsync(this BillingDbContext db, Guid contractId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO billing.contract_accounts (id, terms, consequences) VALUES ({contractId}, NULL, '[]') ON CONFLICT (id) DO NOTHING
            """,
            ct);
        return (await db.FindBookAsync(contractId, ct))!;
    }

    /// <summary>Opens the book for a change if there is one.</summary>
    public static async Task<ContractBook?> FindBookAsync(this BillingDbContext db, Guid contractId, CancellationToken ct)
    {
        var account = (await db.Contracts.FromSql($"SELECT *, xmin FROM billing.contract_accounts WHERE id = {contractId} FOR UPDATE").ToListAsync(ct)).SingleOrDefault();
        return account is null ? null : await db.LoadAsync(account, ct);
    }

    /// <summary>Reads the book without locking it.</summary>
    public static async Task<ContractBook?> ReadBookAsync(this BillingDbContext db, Guid contractId, CancellationToken ct)
    {
        var account = await db.Contracts.SingleOrDefaultAsync(c => c.Id == contractId, ct);
        return account is null ? null : await db.LoadAsync(account, ct);
    }

    /// <summary>The contracts of one page, for checks over all of them.</summary>
    internal static async Task<ContractBook> LoadAsync(this BillingDbContext db, ContractAccount account, CancellationToken ct)
    {
        var id = account.Id;
        var grants = await db.Grants.Where(g => g.ContractId == id).OrderBy(g => g.Id).ToListAsync(ct);
        var issued = await db.Invoices.AsNoTracking().Where(i => i.ContractId == id).OrderBy(i => i.ChainIndex)
            .Select(i => new { i.Id, i.Number, i.Kind, i.CreditedKind, i.Payer, i.FundingFileId, i.ExclVat, i.Vat, i.Reason, i.CreditsInvoiceId, i.IssuedOn, i.ChainIndex })
            .ToListAsync(ct);
        var pending = await db.Planned.Where(p => p.ContractId == id && p.Status == PlanStatus.Pending).OrderBy(p => p.Position).ToListAsync(ct);
        var receivables = await db.Receivables.Where(r => r.ContractId == id).OrderBy(r => r.Number).ToListAsync(ct);
        var payments = await db.Payments.Where(p => p.ContractId == id).OrderBy(p => p.ReceivedOn).ToListAsync(ct);
        var allocations = await db.Allocations.AsNoTracking()
            .Where(a => db.Receivables.Any(r => r.InvoiceId == a.InvoiceId && r.ContractId == id)).OrderBy(a => a.Id).ToListAsync(ct);
        return new ContractBook(
            account, grants,
            [.. issued.Select(i => new IssuedDocument(
                i.Id, i.Number, i.Kind, i.CreditedKind, i.Payer, i.FundingFileId, new Amounts(i.ExclVat, i.Vat), i.Reason, i.CreditsInvoiceId, i.IssuedOn, i.ChainIndex))],
            pending, receivables, payments, allocations, await db.Shares.Where(s => s.ContractId == id).ToListAsync(ct));
    }
}
