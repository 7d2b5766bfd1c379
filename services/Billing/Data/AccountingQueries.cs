using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Accounting;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>The journal as the accountant's files need it.</summary>
public static class AccountingQueries
{
    public static async Task<IReadOnlyList<JournalRow>> ReadJournalAsync(this BillingDbContext db, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await (
            from e in db.Entries.AsNoTracking()
            join l in db.Lines.AsNoTracking() on e.Id equals l.EntryId
            where e.On >= first && e.On <= last
            orderby e.Seq, l.Position
            select new { Entry = e, Line = l }).ToListAsync(ct);
        var names = (await db.Customers.AsNoTracking().ToListAsync(ct)).ToDictionary(c => ChartOfAccounts.Auxiliary(Payer.Client, c.CustomerId, null), c => c.Identity?.Name);
        return [.. rows.Select(r => new JournalRow(
            r.Entry.Id, r.Entry.Journal, r.Entry.On, r.Line.Account, r.Line.Auxiliary, NameOf(r.Line.Auxiliary, names), r.Entry.Piece, r.Entry.Label, r.Line.Debit, r.Line.Credit,
            ParisTime.DayOf(r.Entry.RecordedAt)))];
    }

    public static async Task<IReadOnlyList<InvoicedVat>> ReadInvoicedVatAsync(this BillingDbContext db, CancellationToken ct)
    {
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.CreditedKind == null ? i.Kind != DocumentKind.LatePayment : i.CreditedKind != DocumentKind.LatePayment)
            .Select(i => new { i.Number, i.IssuedOn, i.Content, i.ExclVat, i.Vat }).ToListAsync(ct);
        return [.. invoices.Select(i => new InvoicedVat(i.Number, i.IssuedOn, DocumentContent.Parse(i.Content).VatBreakdown[0].Rate, i.ExclVat, i.Vat))];
    }

    public static async Task<IReadOnlyList<DueVat>> ReadDueVatAsync(this BillingDbContext db, int year, CancellationToken ct)
    {
        var account = ChartOfAccounts.VatCollected.Number;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await (
            from e in db.Entries.AsNoTracking()
            join l in db.Lines.AsNoTracking() on e.Id equals l.EntryId
            where l.Account == account && e.On >= first && e.On <= last
            select new { e.Piece, e.On, l.Debit, l.Credit }).ToListAsync(ct);
        return [.. rows.Select(r => new DueVat(r.Piece, r.On, r.Credit - r.Debit))];
    }

    public static async Task<IReadOnlyList<IncomeRow>> ReadIncomeAsync(this BillingDbContext db, int year, CancellationToken ct)
    {
        string[] accounts = [ChartOfAccounts.Services.Number, ChartOfAccounts.Penalties.Number, ChartOfAccounts.LateInterest.Number];
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await (
            from e in db.Entries.AsNoTracking()
            join l in db.Lines.AsNoTracking() on e.Id equals l.EntryId
            join i in db.Invoices.AsNoTracking() on e.Piece equals i.Number
            join c in db.Contracts.AsNoTracking() on i.ContractId equals c.Id
            where accounts.Contains(l.Account) && e.On >= first && e.On <= last
            orderby e.Seq, l.Position
            select new { e.Piece, e.On, e.Label, l.Account, i.Payer, i.Opco, c.Terms, l.Debit, l.Credit }).ToListAsync(ct);
        return [.. rows.Select(r => new IncomeRow(r.Piece, r.On, r.Label, r.Account, r.Payer, r.Opco, r.Terms!.CustomerKind, r.Credit - r.Debit))];
    }

    private static string? NameOf(string? auxiliary, Dictionary<string, string?> names) => auxiliary switch
    {
        null => null,
        ['O', '-', .. var opco] => Opcos.NameOf(opco),
        _ => names.GetValueOrDefault(auxiliary),
    };
}
