using System.Globalization;
using System.Xml.Linq;

namespace Lexom.Billing.Domain.Facturx;

/// <summary>Reads a CII invoice by the paths of its business terms; knows nothing of how ours is written, so that checks on it mean something.</summary>
internal sealed class CiiReader(XDocument xml)
{
    private static readonly XNamespace Ram = CrossIndustryInvoice.Ram;

    public XElement? Context => xml.Root?.Element(CrossIndustryInvoice.Rsm + "ExchangedDocumentContext");

    public XElement? Document => xml.Root?.Element(CrossIndustryInvoice.Rsm + "ExchangedDocument");

    public XElement? Trade => xml.Root?.Element(CrossIndustryInvoice.Rsm + "SupplyChainTradeTransaction");

    public XElement? Agreement => Trade?.Element(Ram + "ApplicableHeaderTradeAgreement");

    public XElement? Settlement => Trade?.Element(Ram + "ApplicableHeaderTradeSettlement");

    public XElement? Seller => Agreement?.Element(Ram + "SellerTradeParty");

    public XElement? Buyer => Agreement?.Element(Ram + "BuyerTradeParty");

    public XElement? Totals => Settlement?.Element(Ram + "SpecifiedTradeSettlementHeaderMonetarySummation");

    public IReadOnlyList<XElement> Lines => [.. Trade?.Elements(Ram + "IncludedSupplyChainTradeLineItem") ?? []];

    public IReadOnlyList<XElement> Taxes => [.. Settlement?.Elements(Ram + "ApplicableTradeTax") ?? []];

    public IReadOnlyList<XElement> Notes => [.. Document?.Elements(Ram + "IncludedNote") ?? []];

    public IReadOnlyList<XElement> Preceding => [.. Settlement?.Elements(Ram + "InvoiceReferencedDocument") ?? []];

    public string? Type => Text(Document, "TypeCode");

    public decimal Total(string name) => Number(Totals, name) ?? 0m;

    public IEnumerable<XElement> LinesOf(string category) => Lines.Where(l => Text(l, LineTax("CategoryCode")) == category);

    public IEnumerable<XElement> TaxesOf(string category) => Taxes.Where(t => Text(t, "CategoryCode") == category);

    public IEnumerable<string> VatIdentifiers => new[] { Seller, Buyer }.SelectMany(p => p?.Elements(Ram + "SpecifiedTaxRegistration") ?? [])
        .Select(r => r.Element(Ram + "ID")).Where(id => id?.Attribute("schemeID")?.Value == "VA").Select(id => id!.Value);

    /// <summary>Every amount of money in the file.</summary>
    public IEnumerable<string> Amounts => xml.Descendants().Where(e => e.Name.LocalName.EndsWith("Amount", StringComparison.Ordinal)).Select(e => e.Value);

    public static string LineNet => "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount";

    public static string LineTax(string name) => $"SpecifiedLineTradeSettlement/ApplicableTradeTax/{name}";

    public static XElement? At(XElement? from, string path) => path.Split('/').Aggregate(from, (element, name) => element?.Element(Ram + name));

    public static string? Text(XElement? from, string path) => At(from, path)?.Value is { Length: > 0 } text ? text : null;

    public static decimal? Number(XElement? from, string path) =>
        decimal.TryParse(Text(from, path), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date in format 102 below the path.</summary>
    public static DateOnly? Day(XElement? from, string path) =>
        DateOnly.TryParseExact(At(from, path)?.Descendants().SingleOrDefault(e => e.Name.LocalName == "DateTimeString")?.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
