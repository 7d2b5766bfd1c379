namespace Lexom.Ordering.Domain;

/// <summary>The words of the terms of sale behind each rule that costs or saves money, quoted from version 1 (a test finds each quote in the text).</summary>
public static class Clauses
{
    public static IReadOnlyDictionary<string, Clause> V1 { get; } = new Dictionary<string, Clause>
    {
        ["CGV-2.1-f"] = new("2.1", "En cas de commande de formation par un particulier personne physique, via le site internet, ce dernier bénéficie d'un délai de rétractation de 14 jours et ce conformément à la législation en vigueur. Dans ce cas aucune somme ne peut être exigée au Client."),
        ["CGV-2.2-c"] = new("2.2", "si le client retourne l'ensemble des documents obligatoires signés sans verser l'acompte de 30% et renonce finalement à la prestation, LEXOM s'octroie le droit de lui facturer des frais d'annulation correspondants au coût lié à l'élaboration de la proposition commerciale."),
        ["CGV-3.5-a"] = new("3.5", "Si le Client renonce à la prestation, dans un délai maximum de 15 jours avant la date prévue de ladite prestation, l'acompte versé restera acquis définitivement à LEXOM à titre d'indemnité pour non-exécution par le Client de ses obligations."),
        ["CGV-3.5-b"] = new("3.5", "Si le Client renonce à la prestation moins de 15 jours avant la date prévue de la prestation ou en début de prestation, le montant total de la prestation est due à LEXOM à titre d'indemnité en raison de l'inexécution de ses obligations par le Client et ceci dès l'annulation."),
        ["CGV-3.5-c"] = new("3.5", "Les délais sont calculés au jour de la réception par LEXOM de l'annulation du Client. Seules les demandes d'annulation faites par écrit seront recevables."),
        ["CGV-3.5-d"] = new("3.5", "En cas d'annulation en raison de l'absence d'un formateur ou de l'indisponibilité du lieu de formation, LEXOM s'engage à rembourser l'acompte de 30 % au client sauf à trouver une solution de report ultérieure."),
        ["CGV-3.5-e"] = new("3.5", "Pour les formations en INTRA, aucune annulation ne sera prise en compte, pour motif d'absence de stagiaires. La formation est maintenue à partir d'une personne."),
        ["CGV-3.6-a"] = new("3.6", "Si la demande de report intervient avant le début de la prestation et que la formation est reportée dans un délai de six mois à compter de la commande, l'acompte de 30% restera acquis à LEXOM à titre d'indemnité forfaitaire pour inexécution partielle par le Client de ses engagements."),
        ["CGV-3.6-b"] = new("3.6", "Si la demande de report intervient pendant la formation ou si le report n'a pas été effectué dans le délai de six mois mentionné ci-dessus, le règlement de la totalité du prix de la formation reste acquis à LEXOM à titre d'indemnité forfaitaire pour inexécution de ses obligations par le Client et est exigible immédiatement."),
        ["CGV-3.6-e"] = new("3.6", "Pour les formations en INTRA, aucun report ne sera pris en compte, pour motif d'absence de certains stagiaires. La formation est maintenue à partir d'une personne."),
    };

    public static Clause Of(string ruleId) => V1[ruleId];
}

/// <summary>A quotation.</summary>
/// <param name="Number">The article, for example <c>3.5</c>.</param>
/// <param name="Text">Its words.</param>
public sealed record Clause(string Number, string Text);
