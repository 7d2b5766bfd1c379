namespace Lexom.Billing.Domain;

/// <summary>The sentence behind a rule id, in French, for documents and explanations. The terms of sale themselves are kept by Ordering.</summary>
public static class Clauses
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["CGV-2.1"] = "acompte dû à l’acceptation de la proposition (CGV 2.1)",
        ["CGV-2.1-e"] = "modification demandée par le client et acceptée par LEXOM, facturée séparément (CGV 2.2)",
        ["CGV-2.1-f"] = "rétractation du client : aucune somme n’est due (CGV 2.1)",
        ["CGV-2.2-c"] = "renonciation sans versement de l’acompte : frais d’élaboration de la proposition (CGV 2.2)",
        ["CGV-3.2"] = "facture payable à la fin de la prestation, à réception (CGV 3.2)",
        ["CGV-3.3-b"] = "décision de l’OPCO sur la prise en charge (CGV 3.3)",
        ["CGV-3.3-c"] = "le solde non pris en charge par l’OPCO est facturé au client (CGV 3.3)",
        ["CGV-3.3-d"] = "part non réglée par l’OPCO dans le mois suivant la fin de la prestation (CGV 3.3)",
        ["CGV-3.4"] = "intérêts de retard et indemnité forfaitaire de recouvrement (CGV 3.4)",
        ["CGV-3.5-a"] = "annulation au moins 15 jours avant la formation : acompte conservé à titre d’indemnité (CGV 3.5)",
        ["CGV-3.5-b"] = "annulation moins de 15 jours avant la formation ou après son début : prix total dû à titre d’indemnité (CGV 3.5)",
        ["CGV-3.5-d"] = "annulation par LEXOM : acompte remboursé (CGV 3.5)",
        ["CGV-3.6-a"] = "report dans les six mois de la commande : acompte conservé à titre d’indemnité (CGV 3.6)",
        ["CGV-3.6-b"] = "report pendant la formation ou hors délai : prix total exigible immédiatement (CGV 3.6)",
        ["CGV-4.7"] = "résolution du contrat après mise en demeure (CGV 4.7)",
    };

    public static string Why(string ruleId) => Texts.GetValueOrDefault(ruleId) ?? $"règle {ruleId}";
}
