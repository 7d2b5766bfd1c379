using Lexom.Kernel;

namespace Lexom.Privacy.Domain;

/// <summary>Everything Privacy refuses, with the sentence people read.</summary>
public static class PrivacyErrors
{
    private const string Rule = "CGV-5.5-d";

    public static DomainError UnknownRight => DomainError.Invalid(
        Rule, "Le droit demandé doit être l’un de : access, rectification, erasure, restriction, portability, objection.", "right");

    public static DomainError UnknownChannel => DomainError.Invalid(Rule, "Le canal doit être l’un de : email, letter, in-person.", "channel");

    public static DomainError UnknownStatus => DomainError.Invalid("unknown-status", "Le statut doit être l’un de : received, running, answered, closed.", "status");

    public static DomainError UnknownAlarm => DomainError.Invalid("unknown-alarm", "L’alarme doit être l’une de : due-soon, overdue.", "alarm");

    public static DomainError NoSubject => DomainError.Invalid(Rule, "La demande doit désigner la personne par un à vingt identifiants.", "subjectIds");

    public static DomainError ReceivedOutOfRange => DomainError.Invalid(
        Rule, "La date de réception est obligatoire ; elle va du 25/05/2018 (entrée en application du RGPD) à aujourd’hui.", "receivedOn");

    public static DomainError NoPurpose => DomainError.Invalid("CGV-5.5-c", "Le motif de la consultation est obligatoire ; il est noté au journal.", "purpose");

    public static DomainError NoReason => DomainError.Invalid(
        Rule, "La prolongation doit être motivée : la personne en est informée avec les motifs (RGPD, art. 12, § 3).", "reason");

    public static DomainError NoticeOutsideMonth => DomainError.Invalid(
        Rule, "La prolongation doit être notifiée entre la réception et la fin du délai d’un mois, et pas dans le futur (RGPD, art. 12, § 3).", "noticeOn");

    public static DomainError LinkTooLong => DomainError.Invalid(Rule, "Un lien personnel est valable de 1 à 31 jours.", "validDays");

    public static DomainError UnknownService(string service) => DomainError.Invalid("unknown-service", $"Le service « {service} » ne fait pas partie de ceux qui répondent.");

    public static DomainError NoCorrections(string field) => DomainError.Invalid(
        Rule, $"Les valeurs nouvelles sont données pour une rectification, sous l’un des noms : {string.Join(", ", CorrectionRules.Fields)} ; elles ne sont ni vides ni plus longues que 300 caractères.", field);

    public static DomainError NothingToLift => DomainError.Conflict("nothing-to-lift", "Seules une limitation et une opposition peuvent être levées.");

    public static DomainError UnknownConsent => DomainError.Invalid("CGV-5.5-e", "Le consentement porte sur l’un de : prospection, third-parties.", "kind");

    public static DomainError NoConsentSubject => DomainError.Invalid("CGV-5.5-e", "Le consentement désigne la personne par son identifiant.", "subjectId");

    public static DomainError OldConsentText(int current) => DomainError.Invalid("CGV-5.5-e", $"Le texte en vigueur est la version {current} : c’est à lui que la personne consent.", "textVersion");

    public static DomainError ConsentInForce => DomainError.Conflict("consent-in-force", "Ce consentement est déjà en vigueur.");

    public static DomainError ConsentNotFound => DomainError.NotFound("consent-not-found", "Ce consentement n’existe pas.");

    public static DomainError BreachFact(string field, string label) => DomainError.Invalid("RGPD-33", $"{label} est à renseigner.", field);

    public static DomainError BreachNotFound => DomainError.NotFound("breach-not-found", "Cette violation n’est pas au registre.");

    public static DomainError BreachNotified => DomainError.Conflict("breach-notified", "La violation a déjà été notifiée.");

    public static DomainError RunNotFound => DomainError.NotFound("run-not-found", "Ce passage n’existe pas.");

    public static DomainError RunOutOfRange => DomainError.Invalid("CGV-5.5-b", "Une simulation porte sur un jour d’aujourd’hui à dans dix ans.", "on");

    public static DomainError NotFound => DomainError.NotFound("request-not-found", "Cette demande n’existe pas.");

    public static DomainError NotStarted => DomainError.Conflict("identity-unchecked", "L’identité de la personne n’a pas encore été vérifiée : aucun service n’a été interrogé.");

    public static DomainError NotClosed => DomainError.NotFound("request-not-closed", "La demande n’est pas close, ou n’existe pas : aucun rapport n’a été signé.");

    public static DomainError AlreadyClosed => DomainError.Conflict("request-closed", "La demande est close.");

    public static DomainError AlreadyExtended => DomainError.Conflict("already-extended", "Le délai de réponse a déjà été prolongé ; il ne peut l’être qu’une fois.");

    public static DomainError NoValues => DomainError.Conflict("no-export", "Seuls les droits d’accès et de portabilité donnent lieu à une remise des données.");

    public static DomainError ValuesPending(IEnumerable<string> services) => DomainError.Conflict(
        "export-pending", $"Les données ne sont pas encore toutes réunies ; il manque : {string.Join(", ", services)}.");

    public static DomainError ValuesDropped => DomainError.NotFound("export-dropped", "La demande est close : les données réunies ont été supprimées.");

    public static DomainError AnswersMissing(IEnumerable<string> services) => DomainError.Conflict(
        "answers-missing", $"Tous les services n’ont pas encore répondu ; il manque : {string.Join(", ", services)}.");
}
