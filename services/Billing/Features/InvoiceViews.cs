using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>A document with what happened to it, as lists show it.</summary>
public sealed record InvoiceSummary(
    Guid Id, string Number, string Kind, string Payer, string? Opco, Guid? FundingFileId, Guid ContractId, Guid CustomerId, string RuleId, DateOnly IssuedOn,
    DateOnly DueOn, Money ExclVat, Money Vat, Money InclVat, Money Credited, Money Paid, Money Outstanding, string Status, DateOnly? OverdueSince,
    DateOnly? SettledOn, Guid? CreditsInvoiceId, int RemindersSent, DateOnly? LastRemindedOn);

/// <summary>A document's columns and its receivable, which a credit note does not have.</summary>
public sealed record InvoiceRow(
    Guid Id, string Number, DocumentKind Kind, Payer Payer, string? Opco, Guid? FundingFileId, Guid ContractId, Guid CustomerId, Guid? PartnerId, string RuleId,
    DateOnly IssuedOn, DateOnly DueOn, Money ExclVat, Money Vat, Money InclVat, Guid? CreditsInvoiceId, long ChainIndex, Receivable? Receivable)
{
    public InvoiceSummary ToSummary() => new(
        Id, Number, Kind.Wire(), Payer.Wire(), Opco, FundingFileId, ContractId, CustomerId, RuleId, IssuedOn, DueOn, ExclVat, Vat, InclVat,
        Receivable?.Credited ?? Money.Zero, Receivable?.Paid ?? Money.Zero, Receivable?.Outstanding ?? Money.Zero, Status, Receivable?.OverdueSince,
        Receivable?.SettledOn, CreditsInvoiceId, Receivable?.RemindersSent ?? 0, Receivable?.LastRemindedOn);

    private string Status => Receivable switch
    {
        null => "credit-note",
        { IsOverdue: true } => "overdue",
        { IsSettled: false } => "open",
        { Owed.Amount: 0 } => "credited",
        _ => "paid",
    };
}

public static class InvoiceQueries
{
    public static IQueryable<InvoiceRow> SelectRows(this IQueryable<Invoice> invoices, BillingDbContext db) =>
        from i in invoices
        join r in db.Receivables.AsNoTracking() on i.Id equals r.InvoiceId into receivables
        from receivable in receivables.DefaultIfEmpty()
        select new InvoiceRow(
            i.Id, i.Number, i.Kind, i.Payer, i.Opco, i.FundingFileId, i.ContractId, i.CustomerId, i.PartnerId, i.RuleId, i.IssuedOn, i.DueOn, i.ExclVat, i.Vat,
            i.InclVat, i.CreditsInvoiceId, i.ChainIndex, receivable);

    public static async Task<IReadOnlyList<InvoiceSummary>> OfContractAsync(this BillingDbContext db, Guid contractId, CancellationToken ct) =>
        [.. (await db.Invoices.AsNoTracking().Where(i => i.ContractId == contractId).SelectRows(db).ToListAsync(ct)).OrderBy(i => i.ChainIndex).Select(i => i.ToSummary())];
}
