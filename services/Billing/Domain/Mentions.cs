namespace Lexom.Billing.Domain;

/// <summary>The mentions French law asks for on a document, in French (CGI ann. II 242 nonies A, Code de commerce L441-9, Code du travail L6352-12).</summary>
public static class Mentions
{
    public const string ExemptRegime = "exempt-261-4-4-a";

    public const string Exemption = "Exonération de TVA, article 261-4-4° a du CGI.";

    public const string NoDiscount = "Pas d’escompte pour paiement anticipé.";

    public const string NoIndemnity = "Pas d’indemnité forfaitaire de recouvrement pour un particulier.";

    public static string LateInterest(InterestTerms terms)
    {
        var on = terms.Basis == RefiBasis.FirstOfJanuary ? "au 1er janvier" : "au premier jour du semestre";
        return $"En cas de retard : intérêts au taux de refinancement de la BCE en vigueur {on} majoré de {French.Number(terms.MarginPoints)} points, sans être inférieurs à {(terms.FloorMultiple == 3m ? "trois" : French.Number(terms.FloorMultiple))} fois le taux de l’intérêt légal, dès le lendemain de l’échéance et sans mise en demeure.";
    }

    public static string RecoveryIndemnity(InterestTerms terms, bool legalPerson) => legalPerson
        ? $"Indemnité forfaitaire pour frais de recouvrement en cas de retard : {French.Number(terms.RecoveryIndemnity)} € (Code de commerce L441-10)."
        : NoIndemnity;

    public static IReadOnlyList<string> For(DocumentKind kind, DocumentKind? credited, string? creditedNumber, DateOnly dueOn, ContractTerms terms, Seller seller)
    {
        var mentions = new List<string>();
        var price = (credited ?? kind).IsSupply();
        if (kind == DocumentKind.CreditNote)
        {
            mentions.Add($"Avoir sur la facture {creditedNumber}.");
        }
        else
        {
            mentions.Add($"Échéance : {dueOn:dd/MM/yyyy}. {NoDiscount}");
            mentions.Add(LateInterest(terms.Interest));
            if (terms.IsLegalPerson)
            {
                mentions.Add(RecoveryIndemnity(terms.Interest, terms.IsLegalPerson));
            }
        }

        mentions.Add(price ? "Nature de l’opération : prestation de services." : "Somme sans contrepartie, hors du champ de la TVA.");
        if (price)
        {
            mentions.Add(VatMention(terms, seller));
        }

        mentions.Add($"Déclaration d’activité enregistrée sous le numéro {seller.ActivityDeclaration} ; cet enregistrement ne vaut pas agrément de l’État (Code du travail L6352-12).");
        return mentions;
    }

    private static string VatMention(ContractTerms terms, Seller seller) =>
        terms.VatRegime == ExemptRegime ? Exemption
        : seller.VatOnDebits ? "Option pour le paiement de la taxe d’après les débits."
        : "TVA exigible à l’encaissement.";
}
