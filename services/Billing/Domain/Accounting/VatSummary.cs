using Lexom.Kernel;

namespace Lexom.Billing.Domain.Accounting;

/// <summary>An issued price or credit of it, with its rate.</summary>
public sealed record InvoicedVat(string Number, DateOnly IssuedOn, decimal Rate, Money Base, Money Vat);

/// <summary>VAT that became due, or no longer is, on a document.</summary>
public sealed record DueVat(string Number, DateOnly On, Money Vat);

/// <summary>One month and rate: what was invoiced, and what has to be declared because it was paid (or invoiced, on debits).</summary>
public sealed record VatMonth(int Month, decimal Rate, Money InvoicedBase, Money InvoicedVat, Money DueBase, Money DueVat);

// CGI 269-2-c: on services VAT is declared when it is paid; the base of what is due follows from the document it is due on.
public static class VatSummary
{
    public static IReadOnlyList<VatMonth> Of(int year, IReadOnlyList<InvoicedVat> invoiced, IReadOnlyList<DueVat> due)
    {
        var documents = invoiced.ToLookup(i => i.Number);
        var rows = invoiced.Where(i => i.IssuedOn.Year == year).Select(i => (i.IssuedOn.Month, i.Rate, Base: i.Base, i.Vat, DueBase: Money.Zero, DueVat: Money.Zero))
            .Concat(due.Where(d => d.On.Year == year && documents[d.Number].Any()).Select(d => DueRow(d, documents[d.Number].First())));
        return
        [
            .. from row in rows
               group row by (row.Month, row.Rate) into month
               orderby month.Key.Month, month.Key.Rate descending
               select new VatMonth(
                   month.Key.Month, month.Key.Rate, month.Select(r => r.Base).Sum(), month.Select(r => r.Vat).Sum(), month.Select(r => r.DueBase).Sum(), month.Select(r => r.DueVat).Sum()),
        ];
    }

    private static (int Month, decimal Rate, Money Base, Money Vat, Money DueBase, Money DueVat) DueRow(DueVat due, InvoicedVat document) =>
        (due.On.Month, document.Rate, Money.Zero, Money.Zero, document.Vat.Amount == 0 ? Money.Zero : Money.Rounded(document.Base.Amount * due.Vat.Amount / document.Vat.Amount), due.Vat);
}
