using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Documents;

namespace Lexom.Ordering.Papers;

/// <summary>
/// The convention with a company (Code du travail L6353-1, D6353-1) or the contract with an individual (L6353-3 to L6353-7). Made only when nothing obligatory is
/// missing (<see cref="AgreementChecklist"/>).
/// </summary>
internal static class AgreementPaper
{
    public static string NameOf(ContractFactsOnPaper facts) => $"{(IsConvention(facts) ? "Convention" : "Contrat")} {facts.Contract.Number} - {facts.Customer.Name}";

    public static Document Of(ContractFactsOnPaper facts)
    {
        var (company, c, contents) = (facts.Company, facts.Contract, facts.Offer.Course!.Contents!);
        var (convention, article) = (IsConvention(facts), new Numbering());
        var title = convention ? "Convention de formation professionnelle" : "Contrat de formation professionnelle";
        return new Document(company.Letterhead, $"{title} {c.Number}", ParisTime.StartOf(c.AcceptedOn))
            .Title(title, $"N° {c.Number} – {(convention ? "articles L6353-1 et D6353-1" : "articles L6353-3 à L6353-7")} du Code du travail")
            .Text("Entre les soussignés :")
            .Facts(Parties(facts))
            .Heading(article.Next("Nature, objet et programme de la formation"))
            .Text("L’organisme dispense une action de formation au sens de l’article L6313-1 du Code du travail.")
            .Facts(Wording.FactsOf(c.Training))
            .Text("Objectifs :", TextStyle.Strong).Bullets(facts.Objectives)
            .Text("Programme :", TextStyle.Strong).Programme(contents.Programme)
            .Heading(article.Next("Public et connaissances préalables"))
            .Facts(("Public", contents.Audience), ("Connaissances préalables", contents.Prerequisites), ("Effectif", Effective(facts)))
            .Heading(article.Next(convention ? "Participants" : "Participant"))
            .Table(Wording.Names(facts.Offer.Proposal.Participants))
            .Heading(article.Next("Moyens pédagogiques et techniques"))
            .Text(contents.TeachingMethods)
            .Remote(c.Training)
            .Heading(article.Next("Suivi, contrôle des connaissances et sanction"))
            .Text("L’assiduité est suivie par des feuilles d’émargement signées par demi-journée par chaque participant et par le formateur.")
            .Text(contents.EvaluationMethods)
            .Trainer(article, facts.Session.Trainer)
            .Heading(article.Next("Prix et modalités de règlement"))
            .Table(Wording.Cost(c.Training, c.Price, c.Participants))
            .Bullets(Payment(facts))
            .Ending(article, facts)
            .Notice($"Le présent document complète la proposition {facts.Offer.Proposal.Number} et les conditions générales de vente, version {c.TermsVersion} (empreinte SHA-256 {facts.Offer.Terms.Sha256}), qui régissent seules la relation entre les parties (article 2.2).")
            .Signatures(
                new SignatureBox($"Pour {company.Name}", [company.SignatoryTitle, $"{company.City}, le {French.LongDate(c.AcceptedOn)}"]),
                new SignatureBox(convention ? $"Pour {facts.Customer.Name}" : facts.Customer.Name, ["Nom, date et signature" + (convention ? ", cachet :" : " :")]))
            .WithdrawalForm(facts);
    }

    private static bool IsConvention(ContractFactsOnPaper facts) => facts.Customer.Kind == CustomerKind.Company;

    private static IEnumerable<(string Label, string? Value)> Parties(ContractFactsOnPaper facts)
    {
        var (company, customer) = (facts.Company, facts.Customer);
        yield return ("L’organisme de formation", $"{company.Name}, {company.LegalForm}, {company.Street}, {company.PostCode} {company.City}, RCS {company.RegisteredIn} {company.SirenInGroups}, "
            + $"déclaration d’activité n° {company.ActivityNumber} (préfet de région {company.ActivityRegion})");
        yield return customer.Kind == CustomerKind.Company
            ? ("Le client", $"{customer.Name}, {Wording.OnOneLine(customer.Address)}, SIREN {Wording.InGroups(customer.Siren)}, représenté par {customer.Contact.FullName}")
            : ("Le stagiaire", $"{customer.Name}, {Wording.OnOneLine(customer.Address)}, qui entreprend la formation à titre individuel et à ses frais");
    }

    private static string Effective(ContractFactsOnPaper facts) =>
        $"{facts.Contract.Participants} {(facts.Contract.Participants == 1 ? "participant" : "participants")} ; groupe de {facts.Contract.Training.MaximumParticipants} au plus";

    private static IEnumerable<string> Payment(ContractFactsOnPaper facts)
    {
        var (c, terms) = (facts.Contract, facts.Offer.Terms);
        yield return c.WithdrawalUntil is null
            ? $"Acompte de {French.Number(terms.DepositPercent)} % à la commande : {French.Amount(c.Price.Deposit)} TTC."
            : $"Acompte de {French.Number(terms.DepositPercent)} % : {French.Amount(c.Price.Deposit)} TTC, exigible à partir du {French.LongDate(c.DepositNotBefore)} seulement ; rien n’est payé avant.";
        yield return $"Solde à réception de la facture, en fin de formation : {French.Amount(c.Price.InclVat - c.Price.Deposit)} TTC.";
        foreach (var file in facts.Funding)
        {
            yield return $"Prise en charge par {Opcos.NameOf(file.Opco)}{(file.FileNumber is { } number ? $" (dossier {number})" : "")} : {French.Amount(file.RequestedExclVat)} HT demandés. "
                + "Ce que l’OPCO ne paie pas est dû par le client (article 3.3).";
        }
    }

    private static Document Programme(this Document document, IReadOnlyList<TrainingModule> modules)
    {
        for (var i = 0; i < modules.Count; i++)
        {
            document.Text($"{i + 1}. {modules[i].Title}", TextStyle.Ragged).Bullets(modules[i].Items);
        }

        return document;
    }

    private static Document Remote(this Document document, OrderedTraining training) => training.Mode != SessionMode.Remote
        ? document
        : document.Text("La formation se déroule à distance, en classe virtuelle synchrone : chaque participant dispose d’un ordinateur avec micro et caméra ; l’assistance technique et pédagogique est assurée par le formateur pendant toute la durée des séances.");

    private static Document Trainer(this Document document, Numbering article, SessionTrainer? trainer) => trainer is null
        ? document
        : document.Heading(article.Next("Personne chargée de la formation")).Facts(("Formateur", trainer.Name), ("Diplômes, titres ou références", trainer.Qualifications));

    private static Document Ending(this Document document, Numbering article, ContractFactsOnPaper facts)
    {
        var (c, terms) = (facts.Contract, facts.Offer.Terms);
        if (c.WithdrawalUntil is { } until)
        {
            document.Heading(article.Next("Délai de rétractation"))
                .Text($"Le stagiaire peut se rétracter sans motif jusqu’au {French.LongDate(until)} inclus, par lettre recommandée avec avis de réception ou en ligne. Aucune somme ne peut être exigée de lui d’ici là (Code du travail L6353-5 et L6353-6).")
                .Heading(article.Next("Cessation anticipée ou abandon"))
                .Text("Si, par suite de force majeure dûment reconnue, le stagiaire est empêché de suivre la formation, il peut rompre le contrat ; seules les prestations effectivement dispensées sont alors dues, à proportion de leur valeur prévue au contrat (Code du travail L6353-7). En cas de cessation anticipée du fait de l’organisme, les sommes correspondant aux prestations non dispensées sont remboursées.");
        }

        return document
            .Heading(article.Next("Annulation, report et absences"))
            .Bullets(
                $"Annulation reçue par écrit au plus tard {terms.CancellationThresholdDays} jours avant le premier jour : l’acompte reste acquis à titre d’indemnité ; reçue plus tard ou en cours de formation : le prix total est dû (article 3.5).",
                $"Report demandé avant le début, dans les {terms.ReschedulingWindowMonths} mois de la commande : l’acompte reste acquis ; au-delà ou pendant la formation : le prix total est dû (article 3.6).",
                "L’absence de participants ne change pas le prix (article 3.7). Les sommes dues à titre d’indemnité sont distinguées de l’action de formation sur les factures et ne sont pas prises en charge par un OPCO (Code du travail L6354-1).")
            .Heading(article.Next("Litiges"))
            .Text(facts.Customer.Kind == CustomerKind.Company
                ? "À défaut d’accord amiable, le Tribunal de commerce d’Aubenas est seul compétent (article 5.4)."
                : "À défaut d’accord amiable, le stagiaire peut saisir gratuitement le médiateur de la consommation : CNPM – Médiation de la consommation, 27 avenue de la Libération, 42400 Saint-Chamond, https://cnpm-mediation-consommation.eu/ (article 5.4).");
    }

    // Code de la consommation R221-1: the model form goes with the contract.
    private static Document WithdrawalForm(this Document document, ContractFactsOnPaper facts)
    {
        if (facts.Contract.WithdrawalUntil is not { } until)
        {
            return document;
        }

        var company = facts.Company;
        return document.NewPage()
            .Title("Formulaire de rétractation", $"À renvoyer au plus tard le {French.LongDate(until)}, uniquement si vous souhaitez vous rétracter du contrat")
            .Text($"À l’attention de {company.Name}, {company.Street}, {company.PostCode} {company.City}, {company.Email} :", TextStyle.Ragged)
            .Text("Je vous notifie par la présente ma rétractation du contrat portant sur la prestation de services ci-dessous :", TextStyle.Ragged)
            .Facts(
                ("Prestation", $"{facts.Contract.Training.CourseTitle} (réf. {facts.Contract.Training.CourseReference})"), ("Contrat", facts.Contract.Number),
                ("Commandée le", French.LongDate(facts.Contract.AcceptedOn)), ("Nom", facts.Customer.Name), ("Adresse", Wording.OnOneLine(facts.Customer.Address)))
            .Signatures(new SignatureBox("Date et signature", ["Signature en cas de notification sur papier uniquement"]));
    }

    private sealed class Numbering
    {
        private int _last;

        public string Next(string title) => $"Article {++_last} – {title}";
    }
}
