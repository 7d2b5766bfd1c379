using Lexom.Kernel;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Views;

/// <summary>Texts of the e-mails to clients.</summary>
internal static partial class Mails
{
    private const string Closing = "\n\nCordialement,\nLEXOM";

    public static string Issued(Proposal p, string address) =>
        $"""
        Bonjour,

        Votre proposition commerciale {p.Number} est prête : {p.Training.CourseTitle} (réf. {p.Training.CourseReference}), du {French.Date(p.Training.StartsOn)} au {French.Date(p.Training.EndsOn)}, {p.Training.Place}, {French.Count(p.Participants.Count, "participant", "participants")}.
        Prix : {French.Amount(p.Price.ExclVat)} HT, soit {French.Amount(p.Price.InclVat)} TTC. Acompte à la commande : {French.Amount(p.Price.Deposit)} TTC.
        Elle est valable jusqu’au {French.Date(p.ValidUntil!.Value)} inclus. Pour l’accepter, retournez-la paraphée, tamponnée et signée avec la mention manuscrite « {AcceptanceChecklist.Mention} », accompagnée des conditions générales de vente paraphées et signées.
        """ + ToSign(address) + Closing;

    /// <summary>CGV-2.1-d: acceptance is acknowledged by e-mail. CGV-2.1-f: an individual is told of the withdrawal period, and is asked for nothing in it.</summary>
    public static string Accepted(Proposal p, Contract c) =>
        $"""
        Bonjour,

        Nous accusons réception de votre acceptation de la proposition {p.Number} du {French.Date(c.AcceptedOn)}, avec l’ensemble des documents signés. Votre contrat porte le numéro {c.Number}.
        {(c.WithdrawalUntil is { } until
            ? $"Vous disposez d’un délai de rétractation jusqu’au {French.Date(until)} inclus ; aucune somme ne vous est demandée d’ici là. L’acompte de {French.Amount(c.Price.Deposit)} sera dû ensuite."
            : $"Le contrat sera définitivement conclu à réception de l’acompte de {French.Amount(c.Price.Deposit)} TTC.")}
        """ + Closing;

    public static string Concluded(Contract c) =>
        $"""
        Bonjour,

        Nous avons bien reçu l’acompte de {French.Amount(c.Price.Deposit)} : le contrat {c.Number} est définitivement conclu depuis le {French.Date(c.ConcludedOn!.Value)}.
        Formation : {c.Training.CourseTitle}, du {French.Date(c.Training.StartsOn)} au {French.Date(c.Training.EndsOn)}, {c.Training.Place}.
        """ + Closing;

    /// <summary>CGV-2.1-f, Code de la consommation D221-5: a durable acknowledgement that states the content and the date and time of the withdrawal.</summary>
    public static string Withdrawn(Contract c, DateTimeOffset statedAt) =>
        $"""
        Bonjour,

        Nous accusons réception de votre rétractation du contrat {c.Number} ({c.Training.CourseTitle}, réf. {c.Training.CourseReference}), déclarée le {French.Instant(statedAt)} (heure de Paris).
        Le contrat est annulé, rien n’est dû et aucune somme ne vous sera demandée.
        """ + Closing;

    public static string Cancelled(Contract c, Outcome outcome, Clause clause) =>
        $"""
        Bonjour,

        Le contrat {c.Number} ({c.Training.CourseTitle}) est annulé. {outcome.Explanation}
        Article {clause.Number} des conditions générales de vente (règle {outcome.RuleId}) : « {clause.Text} »
        """ + Closing;

    public static string Moved(Contract c, Outcome outcome, Clause clause) =>
        $"""
        Bonjour,

        Votre formation ({c.Training.CourseTitle}, contrat {c.Number}) est reportée du {French.Date(c.Training.StartsOn)} au {French.Date(c.Training.EndsOn)}, {c.Training.Place}. {outcome.Explanation}
        Article {clause.Number} des conditions générales de vente (règle {outcome.RuleId}) : « {clause.Text} »
        """ + Closing;

    public static string Offered(Contract c) =>
        $"""
        Bonjour,

        Nous sommes contraints d’annuler la session du {French.Date(c.Training.StartsOn)} de votre formation {c.Training.CourseTitle} (contrat {c.Number}) et vous proposons une autre date.
        Dites-nous si elle vous convient ; sinon l’acompte versé vous sera remboursé (article 3.5 des conditions générales de vente).
        """ + Closing;

    /// <summary>CGV-3.3: the request for funding is the client's; so are the papers the OPCO lacks.</summary>
    public static string MoreRequested(Contract c, string opco, string pieces, DateOnly? answerBy) =>
        $"""
        Bonjour,

        Avant de se prononcer sur la prise en charge de votre formation ({c.Training.CourseTitle}, contrat {c.Number}), {opco} demande un complément : {pieces}.
        Nous vous remercions de le lui transmettre{(answerBy is { } day ? $" au plus tard le {French.Date(day)}" : " dans les meilleurs délais")}. Sans accord de votre OPCO, le prix de la formation reste à votre charge.
        """ + Closing;

    /// <summary>CGV-3.3-d: what the OPCO has not paid in the month is the client's to pay.</summary>
    public static string OpcoDeadlineNear(Contract c, string opco, Money unpaid, DateOnly deadline) =>
        $"""
        Bonjour,

        {opco} ne nous a pas encore réglé {French.Amount(unpaid)} TTC pour votre formation {c.Training.CourseTitle} (contrat {c.Number}).
        Conformément à l’article 3.3 des conditions générales de vente, cette somme vous sera facturée si elle ne nous est pas parvenue au plus tard le {French.Date(deadline)}. Nous vous conseillons de vous rapprocher dès maintenant de votre OPCO.
        """ + Closing;

    public static string Suspended(Contract c, Outcome outcome) =>
        $"""
        Bonjour,

        Le contrat {c.Number} ({c.Training.CourseTitle}) est suspendu. {outcome.Explanation}
        """ + Closing;

    public static string Resumed(Contract c) =>
        $"""
        Bonjour,

        La suspension du contrat {c.Number} ({c.Training.CourseTitle}) est levée : la formation a lieu comme prévu, du {French.Date(c.Training.StartsOn)} au {French.Date(c.Training.EndsOn)}, {c.Training.Place}.
        """ + Closing;

    /// <summary>CGV-5.4: a consumer is told of the mediator first; a professional of the court.</summary>
    public static string Disputed(Contract c, Outcome forum, Clause clause) =>
        $"""
        Bonjour,

        Nous avons enregistré votre litige relatif au contrat {c.Number} ({c.Training.CourseTitle}). {forum.Explanation}
        Article {clause.Number} des conditions générales de vente (règle {forum.RuleId}) : « {clause.Text} »
        """ + Closing;

    /// <summary>CGV-2.1-e: LEXOM's express written acceptance of a change, with what it costs.</summary>
    public static string ComplementIssued(Contract c, ComplementaryProposal p) =>
        $"""
        Bonjour,

        LEXOM accepte la modification que vous avez demandée pour le contrat {c.Number} : {p.Change}
        Conditions : {p.Answer}
        Proposition complémentaire {p.Number} : {French.Amount(p.ExclVat)} HT, soit {French.Amount(p.InclVat)} TTC, facturés séparément. Le prix du contrat ne change pas.
        Elle est valable jusqu’au {French.Date(p.ValidUntil!.Value)} inclus ; acceptez-la avec la mention manuscrite « {AcceptanceChecklist.Mention} ».
        """ + Closing;

    public static string ChangeRefused(Contract c, ComplementaryProposal p) =>
        $"""
        Bonjour,

        LEXOM ne peut pas accepter la modification que vous avez demandée pour le contrat {c.Number} : {p.Answer}
        La formation commandée reste inchangée (article 2.2 des conditions générales de vente).
        """ + Closing;
}
