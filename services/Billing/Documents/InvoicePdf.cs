using System.Globalization;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Facturx;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Billing.Documents;

/// <summary>
/// An issued document on paper, in French, with the same document as data inside (Factur-X, BIL-6). Everything comes from the content kept at issue: the same
/// document gives the same bytes for ever, but for a buyer whose identity has been erased.
/// </summary>
public static class InvoicePdf
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static byte[] Render(ElectronicInvoice invoice, Letterhead letterhead, byte[] xml)
    {
        var content = invoice.Content;
        var document = new Document(letterhead, $"{content.Title} {content.Number}", content.Record?.IssuedAt ?? new DateTimeOffset(content.IssuedOn, default, default))
            .Recipient(Addressee(invoice.Buyer))
            .Title($"{content.Title} n° {content.Number}", $"du {Long(content.IssuedOn)}")
            .Facts(Facts(invoice))
            .Table(Lines(content))
            .Table(Vat(content));
        if (content.Kind == DocumentKind.LatePayment.Wire() && content.Inputs.Count > 0)
        {
            document.Heading("Calcul des intérêts").Table(new Table(new Column("Facture et période", 30), new Column("Jours, base, taux et leurs sources", 70))
                .Rows(content.Inputs.Select(i => (IReadOnlyList<string>)[i.Name, i.Value])))
                .Text("Jours divisés par 365 ; la somme est arrondie une seule fois, au centime (CGV 3.4).", TextStyle.Small);
        }

        return document
            .Notice(Payment(content), content.TotalInclVat < 0 ? "Avoir" : "Règlement")
            .Text(string.Join(' ', content.Mentions), TextStyle.Small)
            .Text($"Document établi en application de la règle {content.RuleId} : {content.Rule}. Facture électronique au format Factur-X : les données structurées sont jointes à ce fichier ({CrossIndustryInvoice.FileName}).", TextStyle.Small)
            .Attach(new Attachment(CrossIndustryInvoice.FileName, "text/xml", xml, AttachmentRelationship.Alternative, "Facture électronique Factur-X"))
            .Metadata(FacturxMetadata.Xmp)
            .ToPdf();
    }

    private static IEnumerable<string?> Addressee(BuyerIdentity? buyer) => buyer is null
        ? ["Identité effacée à la demande de la personne"]
        : [buyer.Name, .. buyer.AddressLines, $"{buyer.PostCode} {buyer.City}".Trim(), buyer.Country == "FR" ? null : buyer.Country];

    private static IEnumerable<(string, string?)> Facts(ElectronicInvoice invoice)
    {
        var (content, buyer) = (invoice.Content, invoice.Buyer);
        var contract = content.Contract;
        return
        [
            ("Contrat", contract.Number),
            ("Formation", $"{contract.CourseTitle} (réf. {contract.CourseReference})"),
            ("Dates et effectif", $"{Dates(contract)} ; {contract.Participants} participant{(contract.Participants > 1 ? "s" : "")}, {contract.Hours.ToString("0.##", French)} h chacun"),
            ("Dossier de prise en charge", content.Buyer.FileNumber),
            ("Client", string.Join(" – ", new[] { Labelled("SIREN", buyer?.Siren), Labelled("N° de TVA", invoice.HasVatIdentifiers ? buyer?.VatNumber : null) }.OfType<string>())),
            ("Corrige la facture", content.CreditsNumber),
        ];
    }

    private static string Dates(ContractMention contract) =>
        $"du {Short(contract.StartsOn)} au {Short(contract.EndsOn)}{(contract.DeliveredOn is { } on ? $", réalisée le {Short(on)}" : "")}";

    private static string? Labelled(string label, string? value) => string.IsNullOrEmpty(value) ? null : $"{label} {value}";

    // As the data inside says it: the whole price first, then what earlier documents have asked for (EN 16931, BG-3 and BT-113).
    private static Table Lines(DocumentContent content)
    {
        var table = new Table(
            new Column("Désignation", 46), Column.Number("Qté", 7), Column.Number("Prix unitaire HT", 15), Column.Number("TVA", 8), Column.Number("Montant HT", 15), Column.Number("Montant TVA", 13));
        foreach (var line in Own(content))
        {
            table.Row(line.Description, line.Quantity.ToString("0.##", French), Euros(line.UnitPriceExclVat), RateOf(content, line.VatRate), Euros(line.ExclVat), Euros(line.Vat));
        }

        table.Subtotal("Total HT", Euros(Own(content).Sum(l => l.ExclVat))).Subtotal("TVA", Euros(Own(content).Sum(l => l.Vat)));
        if (Deducted(content).Any())
        {
            table.Subtotal("Total TTC", Euros(Own(content).Sum(l => l.ExclVat + l.Vat)));
        }

        foreach (var line in Deducted(content))
        {
            table.Subtotal($"{line.Description} (dont TVA {Euros(Math.Abs(line.Vat))})", Euros(line.ExclVat + line.Vat));
        }

        return table.Total(content.TotalInclVat < 0 ? "Total TTC de l’avoir" : "Net à payer TTC", Euros(content.TotalInclVat));
    }

    private static Table Vat(DocumentContent content)
    {
        var table = new Table(new Column("TVA par taux", 40), Column.Number("Base HT", 20), Column.Number("Montant de TVA", 20));
        foreach (var rate in Own(content).GroupBy(l => l.VatRate).OrderByDescending(g => g.Key))
        {
            var name = rate.Key > 0 ? $"Taux de {rate.Key.ToString("0.##", French)} %" : IsPrice(content) ? "Exonéré" : "Hors champ";
            table.Row(name, Euros(rate.Sum(l => l.ExclVat)), Euros(rate.Sum(l => l.Vat)));
        }

        return Deducted(content).Any()
            ? table.Row("Déjà facturé par les documents déduits", Euros(Deducted(content).Sum(l => l.ExclVat)), Euros(Deducted(content).Sum(l => l.Vat)))
                .Row("Facturé par ce document", Euros(content.TotalExclVat), Euros(content.TotalVat))
            : table;
    }

    private static IEnumerable<DocumentLine> Own(DocumentContent content) => content.Lines.Where(l => l.Deducts is null);

    private static IEnumerable<DocumentLine> Deducted(DocumentContent content) => content.Lines.Where(l => l.Deducts is not null);

    private static string Payment(DocumentContent content)
    {
        if (content.TotalInclVat < 0)
        {
            return $"Cet avoir de {Euros(-content.TotalInclVat)} diminue ce qui est dû sur la facture {content.CreditsNumber} ; ce qui a déjà été réglé en trop est imputé ou remboursé.";
        }

        var account = string.IsNullOrEmpty(content.Seller.Iban) ? "" : $" sur le compte {content.Seller.Iban}{(string.IsNullOrEmpty(content.Seller.Bic) ? "" : $" (BIC {content.Seller.Bic})")}";
        return $"{Euros(content.TotalInclVat)} à régler au plus tard le {Long(content.DueOn)}, à l’ordre de {content.Seller.Name}, par virement{account} en rappelant la référence {content.Number}.";
    }

    private static string RateOf(DocumentContent content, decimal rate) => rate > 0 ? $"{rate.ToString("0.##", French)} %" : IsPrice(content) ? "Exo." : "–";

    private static bool IsPrice(DocumentContent content) => (DocumentKinds.OfWire(content.Record?.CreditedKind) ?? DocumentKinds.OfWire(content.Kind))?.IsPrice() ?? false;

    private static string Euros(decimal amount) => amount.ToString("#,##0.00 €", French);

    private static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", French);

    private static string Long(DateOnly day) => day.ToString(day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", French);
}
