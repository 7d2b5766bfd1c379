namespace Lexom.Billing.Domain;

/// <summary>The mentions French law asks for on a document, in French.</summary>
public static class Mentions
{
    public static IReadOnlyList<string> For(DocumentKind kind, DocumentKind? credited, string? creditedNumber, DateOnly dueOn, ContractTerms terms, Seller seller)
    {
        var mentions = new List<string>();
        var price = (credited ?? kind).IsPrice();
        if (kind == DocumentKind.CreditNote)
        {
            mentions.Add($"Avoir sur la facture {creditedNumber}.");
        }
        else
        {
            mentions.Add($"Échéance : {dueOn:dd/MM/yyyy}. Pas d'escompte pour paiement anticipé.");
            mentions.Add("En cas de retard : intérêts au taux de refinancement de la BCE en vigueur au 1er janvier majoré de 10 points, sans être inférieurs à trois fois le taux de l'intérêt légal, dès le lendemain de l'échéance et sans mise en demeure.");
            if (terms.IsLegalPerson)
            {
                mentions.Add("Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 € (Code de commerce L441-10).");
            }
        }

        mentions.Add(price ? "Nature de l'opération : prestation de services." : "Somme sans contrepartie, hors du champ de la TVA.");
        if (price)
        {
            mentions.Add(terms.VatRegime == "exempt-261-4-4-a" ? "Exonération de TVA, article 261-4-4° a du CGI." : "TVA exigible à l'encaissement.");
        }

        mentions.Add($"Déclaration d'activité enregistrée sous le numéro {seller.ActivityDeclaration} ; cet enregistrement ne vaut pas agrément de l'État (Code du travail L6352-12).");
        return mentions;
    }
}
