using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Lexom.Billing.Domain.Facturx;

/// <summary>Writes an electronic invoice as UN/CEFACT CII D22B, the XML inside a Factur-X file of profile EN 16931. The order of elements is the schema's.</summary>
public static class CrossIndustryInvoice
{
    public const string FileName = "factur-x.xml";

    public const string Profile = "urn:cen.eu:en16931:2017";

    internal static readonly XNamespace Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    internal static readonly XNamespace Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    internal static readonly XNamespace Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
    internal static readonly XNamespace Qdt = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";

    // ISO 6523 schemes: 0002 is SIREN, 0225 the French electronic address made of it.
    private const string SirenScheme = "0002";
    private const string AddressScheme = "0225";

    public static XDocument Write(ElectronicInvoice invoice) => new(
        new XDeclaration("1.0", "UTF-8", null),
        new XElement(Rsm + "CrossIndustryInvoice",
            new XAttribute(XNamespace.Xmlns + "rsm", Rsm.NamespaceName), new XAttribute(XNamespace.Xmlns + "ram", Ram.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "udt", Udt.NamespaceName), new XAttribute(XNamespace.Xmlns + "qdt", Qdt.NamespaceName),
            new XElement(Rsm + "ExchangedDocumentContext",
                Of("BusinessProcessSpecifiedDocumentContextParameter", Text("ID", invoice.ProcessCode)),
                Of("GuidelineSpecifiedDocumentContextParameter", Text("ID", Profile))),
            new XElement(Rsm + "ExchangedDocument",
                Text("ID", invoice.Content.Number), Text("TypeCode", invoice.TypeCode), Of("IssueDateTime", Day(invoice.Content.IssuedOn)),
                invoice.Notes.Select(n => Of("IncludedNote", Text("Content", n.Text), Text("SubjectCode", n.Subject)))),
            new XElement(Rsm + "SupplyChainTradeTransaction",
                invoice.Lines.Select(Line), Agreement(invoice), Delivery(invoice.Content), Settlement(invoice))));

    public static byte[] ToBytes(XDocument xml)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.Save(writer);
        }

        return stream.ToArray();
    }

    private static XElement Line(ElectronicLine line) => Of("IncludedSupplyChainTradeLineItem",
        Of("AssociatedDocumentLineDocument", Text("LineID", $"{line.Id}")),
        Of("SpecifiedTradeProduct", Text("Name", line.Name)),
        Of("SpecifiedLineTradeAgreement", Of("NetPriceProductTradePrice", Amount("ChargeAmount", line.Price))),
        Of("SpecifiedLineTradeDelivery", new XElement(Ram + "BilledQuantity", new XAttribute("unitCode", "C62"), Number(line.Quantity))),
        Of("SpecifiedLineTradeSettlement",
            Of("ApplicableTradeTax", Text("TypeCode", "VAT"), Text("CategoryCode", line.Category), Rate(line.Category, line.Rate)),
            Of("SpecifiedTradeSettlementLineMonetarySummation", Amount("LineTotalAmount", line.Net))));

    private static XElement Agreement(ElectronicInvoice invoice)
    {
        var (seller, withVat) = (invoice.Content.Seller, invoice.HasVatIdentifiers);
        return Of("ApplicableHeaderTradeAgreement",
            Text("BuyerReference", invoice.Content.Contract.Number),
            Of("SellerTradeParty",
                Text("Name", seller.Name), Optional("Description", seller.LegalForm), Legal(seller.Siren),
                Address(seller.Address, seller.PostCode, seller.City, seller.Country), Electronic(seller.Siren), withVat ? VatNumber(seller.VatNumber) : null),
            Buyer(invoice, withVat),
            Of("ContractReferencedDocument", Text("IssuerAssignedID", invoice.Content.Contract.Number)));
    }

    private static XElement Buyer(ElectronicInvoice invoice, bool withVat) => invoice.Buyer is not { } buyer
        ? Of("BuyerTradeParty", Text("Name", "Identité effacée"), Of("PostalTradeAddress", Text("CountryID", "FR")))
        : Of("BuyerTradeParty",
            Text("Name", buyer.Name), Legal(buyer.Siren), Address(buyer.AddressLines, buyer.PostCode, buyer.City, buyer.Country), Electronic(buyer.Siren),
            withVat ? VatNumber(buyer.VatNumber) : null);

    private static XElement Delivery(DocumentContent content) => Of("ApplicableHeaderTradeDelivery",
        content.Contract.DeliveredOn is { } on ? Of("ActualDeliverySupplyChainEvent", Of("OccurrenceDateTime", Day(on))) : null);

    private static XElement Settlement(ElectronicInvoice invoice)
    {
        var content = invoice.Content;
        return Of("ApplicableHeaderTradeSettlement",
            Text("PaymentReference", content.Number),
            Text("InvoiceCurrencyCode", content.Currency),
            Means(content.Seller),
            invoice.Vat.Select(v => Tax(invoice, v)),
            Of("BillingSpecifiedPeriod", Of("StartDateTime", Day(content.Contract.StartsOn)), Of("EndDateTime", Day(content.Contract.EndsOn))),
            invoice.IsCreditNote ? null : Of("SpecifiedTradePaymentTerms", Text("Description", "À réception"), Of("DueDateDateTime", Day(content.DueOn))),
            Of("SpecifiedTradeSettlementHeaderMonetarySummation",
                Amount("LineTotalAmount", invoice.LineTotal), Amount("TaxBasisTotalAmount", invoice.LineTotal),
                new XElement(Ram + "TaxTotalAmount", new XAttribute("currencyID", content.Currency), Number(invoice.TaxTotal)),
                Amount("GrandTotalAmount", invoice.GrandTotal), invoice.Prepaid == 0 ? null : Amount("TotalPrepaidAmount", invoice.Prepaid),
                Amount("DuePayableAmount", invoice.Due)),
            invoice.Preceding.Select(p => Of("InvoiceReferencedDocument",
                Text("IssuerAssignedID", p.Number),
                Of("FormattedIssueDateTime", new XElement(Qdt + "DateTimeString", new XAttribute("format", "102"), Compact(p.IssuedOn))))));
    }

    private static XElement Tax(ElectronicInvoice invoice, ElectronicVat vat)
    {
        var (reason, code) = vat.Category switch
        {
            VatCategory.Exempt => (Mentions.Exemption, "VATEX-FR-CGI261-4"),
            VatCategory.OutsideScope => ("Somme sans contrepartie, hors du champ de la TVA.", "VATEX-EU-O"),
            _ => (null, null),
        };
        // BT-8: 5 says that VAT is due on the invoice's date (option for debits), 72 on payment; a deposit's is due on payment in both cases.
        var due = vat.Category != VatCategory.Standard ? null : invoice.Content.Seller.VatOnDebits && invoice.TypeCode != DocumentTypes.Prepayment ? "5" : "72";
        return Of("ApplicableTradeTax",
            Amount("CalculatedAmount", vat.Tax), Text("TypeCode", "VAT"), Optional("ExemptionReason", reason), Amount("BasisAmount", vat.Base),
            Text("CategoryCode", vat.Category), Optional("ExemptionReasonCode", code), Optional("DueDateTypeCode", due), Rate(vat.Category, vat.Rate));
    }

    private static XElement? Means(Seller seller) => string.IsNullOrEmpty(seller.Iban) ? null : Of("SpecifiedTradeSettlementPaymentMeans",
        Text("TypeCode", "30"), Of("PayeePartyCreditorFinancialAccount", Text("IBANID", seller.Iban.Replace(" ", "", StringComparison.Ordinal))),
        string.IsNullOrEmpty(seller.Bic) ? null : Of("PayeeSpecifiedCreditorFinancialInstitution", Text("BICID", seller.Bic)));

    private static XElement? Legal(string? siren) =>
        string.IsNullOrEmpty(siren) ? null : Of("SpecifiedLegalOrganization", new XElement(Ram + "ID", new XAttribute("schemeID", SirenScheme), siren));

    private static XElement? Electronic(string? siren) =>
        string.IsNullOrEmpty(siren) ? null : Of("URIUniversalCommunication", new XElement(Ram + "URIID", new XAttribute("schemeID", AddressScheme), siren));

    private static XElement? VatNumber(string? number) =>
        string.IsNullOrEmpty(number) ? null : Of("SpecifiedTaxRegistration", new XElement(Ram + "ID", new XAttribute("schemeID", "VA"), number));

    private static XElement Address(IReadOnlyList<string> lines, string postCode, string city, string country) => Of("PostalTradeAddress",
        Optional("PostcodeCode", postCode), Optional("LineOne", lines.ElementAtOrDefault(0)), Optional("LineTwo", lines.ElementAtOrDefault(1)),
        Optional("LineThree", lines.Count > 2 ? string.Join(", ", lines.Skip(2)) : null), Optional("CityName", city), Text("CountryID", country));

    // BR-O-05: outside the scope of VAT there is no rate, not even zero.
    private static XElement? Rate(string category, decimal rate) => category == VatCategory.OutsideScope ? null : Amount("RateApplicablePercent", rate);

    private static XElement Day(DateOnly day) => new(Udt + "DateTimeString", new XAttribute("format", "102"), Compact(day));

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static XElement Amount(string name, decimal value) => new(Ram + name, Number(value));

    private static XElement Text(string name, string value) => new(Ram + name, value);

    private static XElement? Optional(string name, string? value) => string.IsNullOrEmpty(value) ? null : Text(name, value);

    private static XElement Of(string name, params object?[] content) => new(Ram + name, content);
}
