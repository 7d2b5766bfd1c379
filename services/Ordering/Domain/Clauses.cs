namespace Lexom.Ordering.Domain;

/// <summary>The words of the terms of sale behind each rule that costs or saves money, quoted from version 1 (a test finds each quote in the text). A later version keeps or replaces them.</summary>
public static class Clauses
{
    public static IReadOnlyDictionary<string, Clause> V1 { get; } = new Dictionary<string, Clause>
    {
        ["CGV-2.1-f"] = new("2.1", "En cas de commande de formation par un particulier personne physique, via le site internet, ce dernier bénéficie d'un délai de rétractation de 14 jours et ce conformément à la législation en vigueur. Dans ce cas aucune somme ne peut être exigée au Client."),
        ["CGV-2.1-e"] = new("2.2", "Les commandes étant définitives et irrévocables, toute demande de modification du service commandé par le CLIENT doit être soumise, par écrit, à l'acceptation de LEXOM. Toute prestation commandée est due en entier. De même, en cas de demande particulière du CLIENT concernant les conditions de fourniture des prestations, dûment acceptées par écrit LEXOM, les coûts liés feront l'objet d'une facturation spécifique complémentaire, sur proposition commerciale préalablement acceptée par le CLIENT"),
        ["CGV-2.2-s"] = new("2.2", "LEXOM s'octroie le droit de suspendre toute prestation en cas de non-retour des documents obligatoires signés comme indiqué ci-dessus et du versement de l'acompte de 30% dans les délais requis."),
        ["CGV-2.2-c"] = new("2.2", "si le client retourne l'ensemble des documents obligatoires signés sans verser l'acompte de 30% et renonce finalement à la prestation, LEXOM s'octroie le droit de lui facturer des frais d'annulation correspondants au coût lié à l'élaboration de la proposition commerciale."),
        ["CGV-3.4-c"] = new("3.4", "En cas de non-paiement, même partiel, d'une facture venue à échéance, LEXOM se réserve le droit de suspendre toute formation en cours et/ou à venir jusqu'à paiement de la totalité des sommes dues."),
        ["CGV-3.5-a"] = new("3.5", "Si le Client renonce à la prestation, dans un délai maximum de 15 jours avant la date prévue de ladite prestation, l'acompte versé restera acquis définitivement à LEXOM à titre d'indemnité pour non-exécution par le Client de ses obligations."),
        ["CGV-3.5-b"] = new("3.5", "Si le Client renonce à la prestation moins de 15 jours avant la date prévue de la prestation ou en début de prestation, le montant total de la prestation est due à LEXOM à titre d'indemnité en raison de l'inexécution de ses obligations par le Client et ceci dès l'annulation."),
        ["CGV-3.5-c"] = new("3.5", "Les délais sont calculés au jour de la réception par LEXOM de l'annulation du Client. Seules les demandes d'annulation faites par écrit seront recevables."),
        ["CGV-3.5-d"] = new("3.5", "En cas d'annulation en raison de l'absence d'un formateur ou de l'indisponibilité du lieu de formation, LEXOM s'engage à rembourser l'acompte de 30 % au client sauf à trouver une solution de report ultérieure."),
        ["CGV-3.5-e"] = new("3.5", "Pour les formations en INTRA, aucune annulation ne sera prise en compte, pour motif d'absence de stagiaires. La formation est maintenue à partir d'une personne."),
        ["CGV-3.6-a"] = new("3.6", "Si la demande de report intervient avant le début de la prestation et que la formation est reportée dans un délai de six mois à compter de la commande, l'acompte de 30% restera acquis à LEXOM à titre d'indemnité forfaitaire pour inexécution partielle par le Client de ses engagements."),
        ["CGV-3.6-b"] = new("3.6", "Si la demande de report intervient pendant la formation ou si le report n'a pas été effectué dans le délai de six mois mentionné ci-dessus, le règlement de la totalité du prix de la formation reste acquis à LEXOM à titre d'indemnité forfaitaire pour inexécution de ses obligations par le Client et est exigible immédiatement."),
        ["CGV-3.6-e"] = new("3.6", "Pour les formations en INTRA, aucun report ne sera pris en compte, pour motif d'absence de certains stagiaires. La formation est maintenue à partir d'une personne."),
        ["CGV-3.6-c"] = new("3.6", "En cas de subrogation, le Client s'engage à payer les montants non pris en charge par l'OPCO."),
        ["CGV-4.1"] = new("4.1", "A défaut de réserves ou réclamations expressément émises par le CLIENT lors de la réalisation des prestations, celles-ci seront réputées conformes à la commande, en quantité et qualité."),
        ["CGV-4.2"] = new("4.2", "Avec l'accord préalable du Client, LEXOM pourra utiliser le logo de ce dernier à des fins de communication commerciale."),
        ["CGV-4.4"] = new("4.4", "L'indemnité due par LEXOM en cas de responsabilité prouvée sera limitée au prix de la prestation objet du litige. Ce montant couvre l'ensemble des réclamations de toute nature (intérêts et frais inclus) et ce, quel que soit le nombre d'actions, de fondements invoqués ou de parties."),
        [Clause.LiabilityOfConsumers] = new("4.4", "La présente clause s'applique sauf en cas de dispositions d'ordre public de la loi en la matière, notamment envers les consommateurs personnes physiques."),
        ["CGV-4.7"] = new("4.7", "En cas de manquement par le CLIENT à l'une quelconque de ses obligations et huit jours après une mise en demeure restée sans réponse, LEXOM peut demander la résolution du contrat sans préjudice de dommages et intérêts. La résolution du contrat sera prononcée par lettre recommandée avec demande d'avis de réception et sera acquise de plein droit sans autre formalité ou procédure."),
        ["CGV-5.2"] = new("5.2", "En cas de non-respect de la présente obligation le CLIENT devra verser à LEXOM à titre de clause pénale une indemnité égale à douze fois le dernier salaire, charges patronales en sus, du salarié indûment débauché."),
        [Clause.SubcontractorSolicited] = new("5.2", "S'agissant du sous-traitant uniquement, en cas de violation, le CLIENT sera redevable envers LEXOM, à titre de clause pénale d'une indemnité égale au chiffre d'affaire sous-traité avec ce dernier pendant l'année qui a précédé la violation de la clause."),
        ["CGV-5.4"] = new("5.4", "Tous litiges qui ne pourraient pas être réglés à l'amiable seront de la compétence exclusive du Tribunal de commerce d'AUBENAS, quel que soit le siège ou la résidence du Client, nonobstant pluralité de défendeurs ou appel en garantie."),
        [Clause.DisputesOfConsumers] = new("5.4", "Cette clause attributive de compétence ne s'appliquera pas au cas de litige avec un Client non professionnel pour lequel les règles légales de compétence matérielle et géographique s'appliqueront."),
    };
}

/// <summary>A quotation.</summary>
/// <param name="Number">The article, for example <c>3.5</c>.</param>
/// <param name="Text">Its words.</param>
public sealed record Clause(string Number, string Text)
{
    /// <summary>Keys of the passages that say something else for some clients than the rule's own quotation.</summary>
    public const string LiabilityOfConsumers = "CGV-4.4/consumer";

    public const string SubcontractorSolicited = "CGV-5.2/subcontractor";

    public const string DisputesOfConsumers = "CGV-5.4/consumer";
}
