using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>The proposition commerciale as it is sent and signed: all that CGV-2.1-a lists, its validity, the terms it is under, and the place for « BON POUR ACCORD ».</summary>
internal static class ProposalPaper
{
    public static string NameOf(OfferFacts facts) => $"Proposition {facts.Proposal.Number} - {facts.Customer.Name}";

    public static Document Of(OfferFacts facts, OnlineSignature? signature = null)
    {
        var (company, p, customer) = (facts.Company, facts.Proposal, facts.Customer);
        var issued = p.IssuedOn ?? ParisTime.DayOf(p.CreatedAt);
        return new Document(company.Letterhead, $"Proposition commerciale {p.Number}", ParisTime.StartOf(issued))
            .Initials(EvidencePaper.Initials(signature))
            .Recipient(Wording.AddressOf(customer))
            .Title(
                p.IssuedOn is null ? "Projet de proposition commerciale" : "Proposition commerciale",
                p.ValidUntil is { } until ? $"N° {p.Number} du {French.LongDate(issued)}, valable jusqu’au {French.LongDate(until)} inclus" : $"N° {p.Number}, non encore émise")
            .Text("Nous vous remercions de votre demande et avons le plaisir de vous proposer la formation suivante.")
            .Heading("La formation")
            .Facts([.. Wording.FactsOf(p.Training), ("Nombre de participants", $"{p.Participants.Count}"), ("Adresse de facturation", $"{customer.Name}, {Wording.OnOneLine(customer.Address)}")])
            .Objectives(facts.Course?.Objectives ?? [])
            .Heading("Les participants")
            .Table(Wording.Names(p.Participants))
            .Heading("Le coût de la prestation")
            .Table(Wording.Cost(p.Training, p.Price, p.Participants.Count))
            .Text("Les frais de déplacement et de restauration du formateur sont compris ; ceux des participants ne le sont pas (article 3.1 des conditions générales de vente).", TextStyle.Small)
            .Funding(p)
            .Heading("Conditions")
            .Bullets(Conditions(p, customer, facts.Terms))
            .Notice($"Conditions générales de vente, version {p.TermsVersion}. Empreinte SHA-256 du texte : {p.TermsSha256}.", "Texte applicable")
            .Signatures(
                new SignatureBox($"Pour {company.Name}", [company.SignatoryTitle, $"{company.City}, le {French.LongDate(issued)}"]),
                new SignatureBox(
                    $"Pour {customer.Name}",
                    signature is { } signed ? EvidencePaper.Lines(signed) : ["Date, mention manuscrite « BON POUR ACCORD »", customer.Kind == CustomerKind.Company ? "signature et cachet :" : "et signature :"]));
    }

    private static IEnumerable<string> Conditions(Proposal p, Customer customer, TermsOfSale terms)
    {
        yield return $"Validité : {terms.ProposalValidityDays} jours à compter de l’émission ; au-delà la proposition expire d’elle-même et les places sont libérées (article 2.1).";
        yield return "Acceptation : proposition paraphée et signée avec la mention « BON POUR ACCORD »"
            + (customer.Kind == CustomerKind.Company ? ", revêtue du cachet," : ",") + " accompagnée des conditions générales de vente paraphées et signées.";
        yield return $"Acompte : {French.Number(terms.DepositPercent)} % du prix TTC, soit {French.Amount(p.Price.Deposit)}. Le contrat n’est conclu qu’une fois l’acompte reçu (article 2.2) ; le solde est payable à réception de la facture, en fin de formation (article 3.2).";
        if (customer.Kind == CustomerKind.Individual)
        {
            var days = p.PartnerId is null ? terms.IndividualWithdrawalDays : terms.OnlineWithdrawalDays;
            yield return $"Rétractation : {days} jours à compter de l’acceptation, sans motif. Aucune somme ne vous est demandée avant la fin de ce délai, après quoi l’acompte est dû (article 2.1).";
        }
    }

    private static Document Objectives(this Document document, IReadOnlyList<string> objectives) =>
        objectives.Count == 0 ? document : document.Heading("Objectifs").Bullets(objectives);

    private static Document Funding(this Document document, Proposal p) => p.Funding.Count == 0
        ? document
        : document.Heading("Prise en charge annoncée").Bullets(p.Funding.OrderBy(f => f.Id).Select(f =>
            $"{Opcos.NameOf(f.Opco)}{(f.FileNumber is { } number ? $", dossier {number}" : "")} : {French.Amount(f.RequestedExclVat)} HT demandés le {French.LongDate(f.RequestedOn)}."));
}
