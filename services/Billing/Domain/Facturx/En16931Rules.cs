using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Lexom.Billing.Domain.Facturx.CiiReader;

namespace Lexom.Billing.Domain.Facturx;

/// <summary>A business rule of EN 16931-1, or of the French profile (BR-FR, XP Z12-012).</summary>
public sealed record BusinessRule(string Id, string Says);

/// <summary>
/// The business rules of the norm as far as our documents can meet or break them, read off the finished XML. A document that breaks one is not sent: it would
/// be refused by the platform of whoever receives it.
/// </summary>
public static partial class En16931Rules
{
    private static readonly IReadOnlyList<(BusinessRule Rule, Func<CiiReader, bool> Holds)> All = [.. Presence, .. Lines, .. Sums, .. Categories, .. Codes, .. France];

    public static IReadOnlyList<BusinessRule> Checked => [.. All.Select(r => r.Rule)];

    public static IReadOnlyList<BusinessRule> Broken(XDocument xml)
    {
        var invoice = new CiiReader(xml);
        return [.. All.Where(r => !r.Holds(invoice)).Select(r => r.Rule)];
    }

    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> Presence =>
    [
        Rule("BR-01", "specification identifier", i => Text(i.Context, "GuidelineSpecifiedDocumentContextParameter/ID") is not null),
        Rule("BR-02", "invoice number", i => Text(i.Document, "ID") is not null),
        Rule("BR-03", "issue date", i => Day(i.Document, "IssueDateTime") is not null),
        Rule("BR-04", "type code", i => i.Type is not null),
        Rule("BR-05", "currency", i => Text(i.Settlement, "InvoiceCurrencyCode") is not null),
        Rule("BR-06", "seller's name", i => Text(i.Seller, "Name") is not null),
        Rule("BR-07", "buyer's name", i => Text(i.Buyer, "Name") is not null),
        Rule("BR-08", "seller's postal address", i => At(i.Seller, "PostalTradeAddress") is not null),
        Rule("BR-09", "seller's country", i => Text(i.Seller, "PostalTradeAddress/CountryID") is not null),
        Rule("BR-10", "buyer's postal address", i => At(i.Buyer, "PostalTradeAddress") is not null),
        Rule("BR-11", "buyer's country", i => Text(i.Buyer, "PostalTradeAddress/CountryID") is not null),
        Rule("BR-12", "sum of line net amounts", i => Number(i.Totals, "LineTotalAmount") is not null),
        Rule("BR-13", "total without VAT", i => Number(i.Totals, "TaxBasisTotalAmount") is not null),
        Rule("BR-14", "total with VAT", i => Number(i.Totals, "GrandTotalAmount") is not null),
        Rule("BR-15", "amount due", i => Number(i.Totals, "DuePayableAmount") is not null),
        Rule("BR-16", "at least one line", i => i.Lines.Count > 0),
        Rule("BR-29", "the period ends after it starts", i => Day(i.Settlement, "BillingSpecifiedPeriod/EndDateTime") >= Day(i.Settlement, "BillingSpecifiedPeriod/StartDateTime")),
        Rule("BR-55", "each preceding invoice has its number", i => i.Preceding.All(p => Text(p, "IssuerAssignedID") is not null)),
        Rule("BR-61", "an account where a transfer is asked for", i =>
            Text(i.Settlement, "SpecifiedTradeSettlementPaymentMeans/TypeCode") is not ("30" or "58")
            || Text(i.Settlement, "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID") is not null),
        Rule("BR-62", "scheme of the seller's electronic address", i => HasScheme(i.Seller)),
        Rule("BR-63", "scheme of the buyer's electronic address", i => HasScheme(i.Buyer)),
        Rule("BR-CO-25", "a due date or payment terms where something is to be paid", i =>
            i.Total("DuePayableAmount") <= 0 || i.Type == DocumentTypes.CreditNote || Day(i.Settlement, "SpecifiedTradePaymentTerms/DueDateDateTime") is not null),
        Rule("BR-CO-26", "a way to identify the seller", i => Text(i.Seller, "SpecifiedLegalOrganization/ID") is not null || i.VatIdentifiers.Any()),
    ];

    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> Lines =>
    [
        Rule("BR-21", "line identifier", i => i.Lines.All(l => Text(l, "AssociatedDocumentLineDocument/LineID") is not null)),
        Rule("BR-22", "quantity", i => i.Lines.All(l => Number(l, "SpecifiedLineTradeDelivery/BilledQuantity") is not null)),
        Rule("BR-23", "unit of the quantity", i => i.Lines.All(l => At(l, "SpecifiedLineTradeDelivery/BilledQuantity")?.Attribute("unitCode")?.Value is { Length: > 0 })),
        Rule("BR-24", "net amount of the line", i => i.Lines.All(l => Number(l, LineNet) is not null)),
        Rule("BR-25", "name of what is sold", i => i.Lines.All(l => Text(l, "SpecifiedTradeProduct/Name") is not null)),
        Rule("BR-26", "net price", i => i.Lines.All(l => PriceOf(l) is not null)),
        Rule("BR-27", "the net price is not negative", i => i.Lines.All(l => PriceOf(l) >= 0)),
        Rule("BR-CO-04", "VAT category of each line", i => i.Lines.All(l => Text(l, LineTax("CategoryCode")) is not null)),
        Rule("PEPPOL-EN16931-R120", "net amount is price times quantity", i => i.Lines.All(l => Number(l, LineNet) == PriceOf(l) * Number(l, "SpecifiedLineTradeDelivery/BilledQuantity"))),
    ];

    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> Sums =>
    [
        Rule("BR-CO-10", "the lines add up", i => i.Total("LineTotalAmount") == i.Lines.Sum(l => Number(l, LineNet))),
        Rule("BR-CO-13", "total without VAT is the sum of the lines", i => i.Total("TaxBasisTotalAmount") == i.Total("LineTotalAmount")),
        Rule("BR-CO-14", "total VAT is the sum by category", i => i.Total("TaxTotalAmount") == i.Taxes.Sum(t => Number(t, "CalculatedAmount"))),
        Rule("BR-CO-15", "total with VAT", i => i.Total("GrandTotalAmount") == i.Total("TaxBasisTotalAmount") + i.Total("TaxTotalAmount")),
        Rule("BR-CO-16", "amount due is the total less what was prepaid, plus rounding", i =>
            i.Total("DuePayableAmount") == i.Total("GrandTotalAmount") - i.Total("TotalPrepaidAmount") + i.Total("RoundingAmount")),
        // A sum fixed incl. VAT has VAT as its difference, at most a cent from base times rate; the norm's own validation allows more.
        Rule("BR-CO-17", "VAT is its base times its rate", i => i.Taxes.All(t =>
            Math.Abs((Number(t, "CalculatedAmount") ?? 0) - ((Number(t, "BasisAmount") ?? 0) * (Number(t, "RateApplicablePercent") ?? 0) / 100m)) <= 0.011m)),
        Rule("BR-CO-18", "at least one VAT breakdown", i => i.Taxes.Count > 0),
        Rule("BR-45", "base of each VAT breakdown", i => i.Taxes.All(t => Number(t, "BasisAmount") is not null)),
        Rule("BR-46", "tax of each VAT breakdown", i => i.Taxes.All(t => Number(t, "CalculatedAmount") is not null)),
        Rule("BR-47", "category of each VAT breakdown", i => i.Taxes.All(t => Text(t, "CategoryCode") is not null)),
        Rule("BR-48", "rate of each VAT breakdown but outside scope", i =>
            i.Taxes.All(t => (Number(t, "RateApplicablePercent") is not null) == (Text(t, "CategoryCode") != VatCategory.OutsideScope))),
        Rule("BR-DEC", "amounts have at most two decimals", i => i.Amounts.All(a => TwoDecimals().IsMatch(a))),
    ];

    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> Categories =>
    [
        .. EachCategory("BR-S", VatCategory.Standard, rate => rate > 0, reason: false),
        .. EachCategory("BR-E", VatCategory.Exempt, rate => rate == 0, reason: true),
        .. EachCategory("BR-O", VatCategory.OutsideScope, rate => rate is null, reason: true),
        Rule("BR-S-02", "the seller's VAT number on what is taxed or exempt", i =>
            !i.LinesOf(VatCategory.Standard).Concat(i.LinesOf(VatCategory.Exempt)).Any() || i.VatIdentifiers.Any()),
        Rule("BR-O-02", "no VAT numbers on what is outside scope", i => !i.LinesOf(VatCategory.OutsideScope).Any() || !i.VatIdentifiers.Any()),
        Rule("BR-O-11", "nothing else beside what is outside scope", i => !i.TaxesOf(VatCategory.OutsideScope).Any() || i.Taxes.Count == 1),
        Rule("BR-CO-03", "tax point date and its code exclude each other", i => i.Taxes.All(t => At(t, "TaxPointDate") is null || At(t, "DueDateTypeCode") is null)),
    ];

    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> Codes =>
    [
        Rule("BR-CL-01", "type code of UNTDID 1001", i => i.Type is DocumentTypes.Invoice or DocumentTypes.CreditNote or DocumentTypes.Prepayment),
        Rule("BR-CL-04", "currency of ISO 4217", i => Text(i.Settlement, "InvoiceCurrencyCode") == "EUR" && At(i.Totals, "TaxTotalAmount")?.Attribute("currencyID")?.Value == "EUR"),
        Rule("BR-CL-14", "countries of ISO 3166", i => new[] { i.Seller, i.Buyer }.All(p => Country().IsMatch(Text(p, "PostalTradeAddress/CountryID") ?? ""))),
        Rule("BR-CL-22", "exemption reasons of the VATEX list", i => i.Taxes.Select(t => Text(t, "ExemptionReasonCode")).All(c => c is null or "VATEX-FR-CGI261-4" or "VATEX-EU-O")),
        Rule("BR-CL-23", "units of Recommendation 20", i => i.Lines.All(l => At(l, "SpecifiedLineTradeDelivery/BilledQuantity")?.Attribute("unitCode")?.Value == "C62")),
        Rule("BR-CO-09", "VAT numbers begin with their country", i => i.VatIdentifiers.All(v => v.Length > 2 && Country().IsMatch(v[..2]))),
    ];

    // Names as in XP Z12-012; what concerns electronic exchange between companies is asked of documents to companies.
    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> France =>
    [
        Rule("BR-FR-01", "a number has at most 35 characters", i => Text(i.Document, "ID")?.Length <= 35),
        Rule("BR-FR-02", "a number has letters, digits and - + _ / only", i => InvoiceNumber().IsMatch(Text(i.Document, "ID") ?? "")),
        Rule("BR-FR-03", "years between 2000 and 2099", i => Day(i.Document, "IssueDateTime")?.Year is >= 2000 and <= 2099),
        Rule("BR-FR-05", "notes PMT, PMD and AAB", i => NoteCodes(i).Intersect(["PMT", "PMD", "AAB"]).Count() == 3),
        Rule("BR-FR-06", "notes PMT, PMD and AAB once each", i => NoteCodes(i).Where(c => c is "PMT" or "PMD" or "AAB").GroupBy(c => c).All(g => g.Count() == 1)),
        Rule("BR-FR-08", "a known invoicing case", i => Text(i.Context, "BusinessProcessSpecifiedDocumentContextParameter/ID") is "S1" or "S4"),
        Rule("BR-FR-10", "the seller's SIREN", i => IsSiren(i.Seller)),
        Rule("BR-FR-11", "a buyer's SIREN has nine digits", i => Text(i.Buyer, "SpecifiedLegalOrganization/ID") is null || IsSiren(i.Buyer)),
        Rule("BR-FR-CO-credit", "a credit note names the invoice it corrects", i => i.Type != DocumentTypes.CreditNote || i.Preceding.Count == 1),
        Rule("BR-FR-CO-deposit", "a final invoice after a deposit names it", i =>
            Text(i.Context, "BusinessProcessSpecifiedDocumentContextParameter/ID") != "S4" || (i.Preceding.Count > 0 && i.Preceding.All(p => Day(p, "FormattedIssueDateTime") is not null))),
    ];

    // The five rules each category has: -05/-06/-07 rate of the lines, -01 a breakdown, -08 base, -09 tax, -10 reason.
    private static IEnumerable<(BusinessRule, Func<CiiReader, bool>)> EachCategory(string prefix, string category, Func<decimal?, bool> rate, bool reason) =>
    [
        Rule($"{prefix}-01", $"lines of category {category} have their breakdown, and it its lines", i => i.LinesOf(category).Any() == i.TaxesOf(category).Any()),
        Rule($"{prefix}-05", $"rate of the lines of category {category}", i => i.LinesOf(category).All(l => rate(Number(l, LineTax("RateApplicablePercent"))))),
        Rule($"{prefix}-08", $"base of category {category} by rate", i => i.TaxesOf(category).All(t => Number(t, "BasisAmount") == i.LinesOf(category)
            .Where(l => Number(l, LineTax("RateApplicablePercent")) == Number(t, "RateApplicablePercent")).Sum(l => Number(l, LineNet)))),
        Rule($"{prefix}-09", $"tax of category {category}", i => i.TaxesOf(category).All(t => category == VatCategory.Standard || Number(t, "CalculatedAmount") == 0)),
        Rule($"{prefix}-10", $"exemption reason of category {category}", i => i.TaxesOf(category).All(t => (Text(t, "ExemptionReason") ?? Text(t, "ExemptionReasonCode")) is not null == reason)),
    ];

    private static (BusinessRule, Func<CiiReader, bool>) Rule(string id, string says, Func<CiiReader, bool> holds) => (new BusinessRule(id, says), holds);

    private static decimal? PriceOf(XElement line) => Number(line, "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount");

    private static bool HasScheme(XElement? party) =>
        At(party, "URIUniversalCommunication/URIID") is not { } address || address.Attribute("schemeID")?.Value is { Length: > 0 };

    private static bool IsSiren(XElement? party) =>
        At(party, "SpecifiedLegalOrganization/ID") is { } id && id.Attribute("schemeID")?.Value == "0002" && Siren().IsMatch(id.Value);

    private static List<string> NoteCodes(CiiReader invoice) => [.. invoice.Notes.Select(n => Text(n, "SubjectCode") ?? "")];

    [GeneratedRegex(@"^-?\d+(\.\d{1,2})?$")]
    private static partial Regex TwoDecimals();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex("^[A-Za-z0-9+_/-]+$")]
    private static partial Regex InvoiceNumber();

    [GeneratedRegex(@"^\d{9}$")]
    private static partial Regex Siren();
}
