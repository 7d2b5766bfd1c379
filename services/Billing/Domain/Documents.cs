namespace Lexom.Billing.Domain;

/// <summary>A document issued before, taken off a later one (EN 16931, BG-3 and BT-113).</summary>
public sealed record PrecedingDocument(string Number, DateOnly IssuedOn, string Kind);

/// <summary>
/// One line of a document. The unit price is the line's amount excl. VAT divided by the quantity. Deductions are lines with negative amounts; those that
/// take off an earlier document say which.
/// </summary>
public sealed record DocumentLine(
    string Description, decimal Quantity, string Unit, decimal UnitPriceExclVat, decimal ExclVat, decimal VatRate, decimal Vat, PrecedingDocument? Deducts = null)
{
    /// <summary>Trainings are sold as a whole: quantity 1, with participants and hours in the description.</summary>
    public static DocumentLine Whole(string description, string unit, Amounts amounts, decimal vatRate) =>
        new(description, 1, unit, amounts.ExclVat.Amount, amounts.ExclVat.Amount, vatRate, amounts.Vat.Amount);
}

/// <summary>An input of the decision behind a document, in French, for the person who asks why.</summary>
public sealed record ExplanationInput(string Name, string Value);

/// <summary>A document that should be issued, decided by <see cref="Settlement"/>.</summary>
/// <param name="Reason">Unique per contract: planning twice gives one document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Payer">Who is asked.</param>
/// <param name="FundingFileId">The file, when the payer is an OPCO.</param>
/// <param name="Amounts">Negative for a credit note.</param>
/// <param name="VatRate">Percent; 0 outside VAT.</param>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="IssueOn">Not issued before this day.</param>
/// <param name="CreditsInvoiceId">The invoice a credit note corrects.</param>
/// <param name="Lines">They add up to <paramref name="Amounts"/>.</param>
/// <param name="Inputs">What the amount was computed from.</param>
public sealed record DocumentToIssue(
    string Reason, DocumentKind Kind, Payer Payer, Guid? FundingFileId, Amounts Amounts, decimal VatRate, string RuleId, DateOnly IssueOn,
    Guid? CreditsInvoiceId, IReadOnlyList<DocumentLine> Lines, IReadOnlyList<ExplanationInput> Inputs)
{
    /// <summary>For checks that count what is planned. Planned credit notes correct prices only.</summary>
    public IssuedDocument AsIfIssued() => new(
        Guid.Empty, "", Kind, Kind == DocumentKind.CreditNote ? DocumentKind.Final : null, Payer, FundingFileId, Amounts, Reason, CreditsInvoiceId, IssueOn, long.MaxValue);
}

/// <summary>What settlement needs to know of a document already issued.</summary>
public sealed record IssuedDocument(
    Guid Id, string Number, DocumentKind Kind, DocumentKind? CreditedKind, Payer Payer, Guid? FundingFileId, Amounts Amounts, string Reason,
    Guid? CreditsInvoiceId, DateOnly IssuedOn, long Order)
{
    public bool IsPrice => (CreditedKind ?? Kind).IsPrice();
}
