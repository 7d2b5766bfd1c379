namespace Lexom.Billing.Domain.Facturx;

/// <summary>VAT categories of EN 16931 (UNTDID 5305) that LEXOM uses.</summary>
public static class VatCategory
{
    public const string Standard = "S";
    public const string Exempt = "E";
    public const string OutsideScope = "O";
}

/// <summary>A line (BG-25). The price is never negative (BR-27): a deduction has a negative quantity.</summary>
public sealed record ElectronicLine(int Id, string Name, decimal Quantity, decimal Price, decimal Net, string Category, decimal Rate);

/// <summary>VAT by category and rate (BG-23).</summary>
public sealed record ElectronicVat(string Category, decimal Rate, decimal Base, decimal Tax);

/// <summary>A note with the code of its subject (BG-1, UNTDID 4451).</summary>
public sealed record ElectronicNote(string Subject, string Text);

/// <summary>
/// An issued document in the words of EN 16931. Credit notes state positive amounts and say by their type (381) that they lower the debt; what earlier
/// documents already asked for is the prepaid amount (BT-113), with a reference to each (BG-3), not a line.
/// </summary>
public sealed record ElectronicInvoice(
    DocumentContent Content, BuyerIdentity? Buyer, string TypeCode, string ProcessCode, IReadOnlyList<ElectronicLine> Lines, IReadOnlyList<ElectronicVat> Vat,
    IReadOnlyList<ElectronicNote> Notes, IReadOnlyList<PrecedingDocument> Preceding, decimal LineTotal, decimal TaxTotal, decimal GrandTotal, decimal Prepaid, decimal Due)
{
    public bool IsCreditNote => TypeCode == DocumentTypes.CreditNote;

    public bool HasVatIdentifiers => Vat.All(v => v.Category != VatCategory.OutsideScope);

    public static ElectronicInvoice Of(DocumentContent content, BuyerIdentity? buyer, PrecedingDocument? credited)
    {
        var credit = content.Kind == DocumentKind.CreditNote.Wire();
        var sign = credit ? -1 : 1;
        var own = content.Lines.Where(l => l.Deducts is null).ToList();
        var deducted = content.Lines.Where(l => l.Deducts is not null).ToList();
        var price = (DocumentKinds.OfWire(content.Record?.CreditedKind) ?? DocumentKinds.OfWire(content.Kind))?.IsPrice() ?? false;
        var lines = own.Select((l, i) => Line(l, i + 1, sign, CategoryOf(price, l.VatRate))).ToList();
        var vat = own.GroupBy(l => l.VatRate).OrderByDescending(g => g.Key)
            .Select(g => new ElectronicVat(CategoryOf(price, g.Key), g.Key, sign * g.Sum(l => l.ExclVat), sign * g.Sum(l => l.Vat))).ToList();
        var (net, tax) = (lines.Sum(l => l.Net), vat.Sum(v => v.Tax));
        return new ElectronicInvoice(
            content, buyer, DocumentTypes.Of(content.Kind), deducted.Count > 0 ? "S4" : "S1", lines, vat, NotesOf(content),
            credited is null ? [.. deducted.Select(l => l.Deducts!)] : [credited], net, tax, net + tax,
            -deducted.Sum(l => l.ExclVat + l.Vat), sign * content.TotalInclVat);
    }

    private static ElectronicLine Line(DocumentLine line, int id, int sign, string category)
    {
        var net = sign * line.ExclVat;
        var quantity = net < 0 ? -line.Quantity : line.Quantity;
        return new ElectronicLine(id, line.Description, quantity, Math.Abs(line.UnitPriceExclVat), net, category, line.VatRate);
    }

    private static string CategoryOf(bool price, decimal rate) => rate > 0 ? VatCategory.Standard : price ? VatCategory.Exempt : VatCategory.OutsideScope;

    // French practice (XP Z12-012): PMT recovery indemnity, PMD late interest, AAB discount; the other mentions as general notes.
    private static IReadOnlyList<ElectronicNote> NotesOf(DocumentContent content)
    {
        // Documents of the first days did not keep them apart; all of those are under version 1 of the terms, to companies as far as they credit.
        var notes = content.Notes ?? new PaymentNotes(
            Mentions.LateInterest(InterestTerms.V1),
            Mentions.RecoveryIndemnity(InterestTerms.V1, content.CreditsNumber is not null || content.Mentions.Contains(Mentions.RecoveryIndemnity(InterestTerms.V1, true))), Mentions.NoDiscount);
        return
        [
            new("PMT", notes.RecoveryIndemnity), new("PMD", notes.LateInterest), new("AAB", notes.Discount),
            .. content.Mentions.Where(m => m != notes.RecoveryIndemnity && m != notes.LateInterest).Select(m => new ElectronicNote("AAI", m)),
        ];
    }
}

/// <summary>BT-3, UNTDID 1001.</summary>
public static class DocumentTypes
{
    public const string Invoice = "380";
    public const string CreditNote = "381";
    public const string Prepayment = "386";

    public static string Of(string kind) => kind switch
    {
        "deposit" => Prepayment,
        "credit-note" => CreditNote,
        _ => Invoice,
    };
}
