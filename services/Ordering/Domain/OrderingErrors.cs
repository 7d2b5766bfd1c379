using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>Every refusal of this service that is not worded where its rule is decided: the catalogue support reads.</summary>
public static class OrderingErrors
{
    public static DomainError SirenInvalid => DomainError.Invalid("siren", "Le SIREN est invalide : neuf chiffres avec une clé de contrôle juste.", "siren");

    public static DomainError SiretInvalid => DomainError.Invalid("siret", "Le SIRET est invalide : le SIREN suivi de cinq chiffres, avec une clé de contrôle juste.", "siret");

    public static DomainError CustomerKnown(string name) =>
        DomainError.Conflict("customer-duplicate", $"Ce client est déjà enregistré : {name}. Utilisez sa fiche, ou confirmez qu’il s’agit d’un autre client.");

    public static DomainError VatNumberInvalid => DomainError.Invalid("vat-number", "Le numéro de TVA intracommunautaire ne correspond pas au SIREN.", "vatNumber");

    public static DomainError CustomerUnknown => DomainError.NotFound("customer-unknown", "Ce client n’existe pas.");

    public static DomainError ProposalUnknown => DomainError.NotFound("proposal-unknown", "Cette proposition n’existe pas.");

    public static DomainError ContractUnknown => DomainError.NotFound("contract-unknown", "Ce contrat n’existe pas.");

    public static DomainError NoticeUnknown => DomainError.NotFound("formal-notice-unknown", "Cette mise en demeure n’existe pas.");

    public static DomainError ClaimUnknown => DomainError.NotFound("claim-unknown", "Cette réclamation n’existe pas.");

    public static DomainError ClaimAnswered => DomainError.Conflict("claim-status", "La réclamation a déjà reçu une réponse.");

    public static DomainError DisputeUnknown => DomainError.NotFound("dispute-unknown", "Ce litige n’existe pas.");

    public static DomainError ComplementUnknown => DomainError.NotFound("complementary-proposal-unknown", "Cette proposition complémentaire n’existe pas.");

    public static DomainError TermsUnknown => DomainError.NotFound("terms-unknown", "Cette version des conditions générales de vente n’existe pas.");

    public static DomainError NotSuspended => DomainError.Conflict("not-suspended", "Le contrat n’est pas suspendu pour ce motif.");

    public static DomainError NotWithdrawn => DomainError.NotFound("withdrawal-unknown", "Ce contrat n’a pas fait l’objet d’une rétractation.");

    public static DomainError DocumentUnknown => DomainError.NotFound("document-unknown", "Ce document n’existe pas.");

    public static DomainError EvidenceUnknown => DomainError.NotFound("evidence-unknown", "Cette proposition n’a pas été signée en ligne.");

    public static DomainError CertificateUnknown => DomainError.NotFound("certificate-unknown", "Ce certificat n’existe pas.");

    public static DomainError SessionNotFound => DomainError.NotFound("session-unknown", "Cette session n’existe pas.");

    public static DomainError CustomerInvalid => DomainError.Invalid("customer-unknown", "Ce client n’existe pas.", "customerId");

    public static DomainError SessionUnknown(string field) => DomainError.Invalid("session-unknown", "Cette session n’existe pas ou n’est pas encore connue.", field);

    public static DomainError SessionGone(string field) => DomainError.Invalid("CGV-3.5-d", "Cette session a été annulée par LEXOM.", field);

    public static DomainError OtherCourse => DomainError.Invalid("CGV-3.6-a", "La nouvelle session porte sur une autre formation.", "toSessionId");

    public static DomainError OtherMode => DomainError.Invalid("CGV-3.6-a", "Une formation en INTRA ne se reporte que sur une session en INTRA, et inversement : le prix ne change pas.", "toSessionId");

    public static DomainError SameSession => DomainError.Invalid("CGV-3.6-a", "La nouvelle session est la session actuelle.", "toSessionId");

    public static DomainError NotAPdf => DomainError.Invalid("not-a-pdf", "Le fichier envoyé n’est pas un PDF.");

    public static DomainError DocumentKindUnknown => DomainError.Invalid("document-kind", "Le type de document est inconnu : signed-proposal, signed-terms ou funding-attestation.", "kind");

    public static DomainError SeatsPending => DomainError.Conflict("seats-pending", "La réservation des places est en cours : réessayez dans un instant.");

    public static DomainError SeatsWaiting => DomainError.Conflict("CAT-3", "La session est complète : la proposition est sur liste d’attente et ne peut pas encore être acceptée.");

    public static DomainError ValidityOver(DateOnly validUntil) =>
        DomainError.Conflict("CGV-2.1-c", $"La proposition était valable jusqu’au {French.Date(validUntil)} inclus.");

    public static DomainError OutcomeChanged(Outcome now) =>
        DomainError.Conflict("outcome-changed", $"La conséquence n’est plus celle qui a été présentée. {now.Explanation} Règle : {now.RuleId}, montant : {French.Amount(now.Amount)}.");

    public static DomainError OutcomeNotSeen => DomainError.Invalid(
        "expected-outcome", "Une décision se prend sur la conséquence présentée par l’aperçu : indiquez sa règle et son montant.", "expected");

    public static DomainError ReservationNotDuring(OrderedTraining training) => DomainError.Invalid(
        "CGV-4.1", $"Une réserve est émise pendant la formation, du {French.Date(training.StartsOn)} au {French.Date(training.EndsOn)} ; au-delà la prestation est réputée conforme.", "madeOn");

    public static DomainError WithdrawalOver(DateOnly lastDay) =>
        DomainError.Invalid("CGV-2.1-f", $"Le délai de rétractation a pris fin le {French.Date(lastDay)}.");

    public static DomainError NoWithdrawalRight => DomainError.Invalid("CGV-2.1-f", "Le droit de rétractation est réservé aux particuliers.");

    public static DomainError WithdrawalNotAsked => DomainError.Conflict("CGV-2.1-f", "La rétractation se fait en deux étapes : demandez-la d’abord, puis confirmez-la.");

    public static DomainError AttendanceClosed => DomainError.Conflict("ORD-1", "La session est terminée : l’émargement est clos.");

    public static DomainError NoSuchHalfDay => DomainError.Invalid("ORD-1", "Cette demi-journée ne fait pas partie de la session.", "day");

    public static DomainError HalfDayNotStarted => DomainError.Invalid("ORD-1", "Cette demi-journée n’a pas encore commencé : elle ne peut pas être émargée.", "day");

    public static DomainError HalfDaySigned => DomainError.Conflict("ORD-1", "Cette demi-journée est signée pour ce participant : il n’y était pas absent.");

    public static DomainError ParticipantUnknown(string field) => DomainError.Invalid("participant-unknown", "Ce participant n’est pas inscrit à la session.", field);

    public static DomainError Missing(string field, string what) => DomainError.Invalid("missing", $"{what} manque.", field);

    public static DomainError EmailInvalid(string field) => DomainError.Invalid("email", "L’adresse électronique est invalide.", field);

    public static DomainError ProposalIs(ProposalStatus status) => DomainError.Conflict("proposal-status", status switch
    {
        ProposalStatus.Draft => "La proposition n’a pas encore été émise.",
        ProposalStatus.Issued => "La proposition a déjà été émise.",
        ProposalStatus.Accepted => "La proposition a déjà été acceptée.",
        ProposalStatus.Expired => "La proposition a expiré (CGV-2.1-c).",
        ProposalStatus.Declined => "La proposition a été refusée ou retirée.",
        _ => "LEXOM a annulé la session de cette proposition.",
    });

    public static DomainError ContractIs(ContractStatus status) => DomainError.Conflict("contract-status", status switch
    {
        ContractStatus.AwaitingDeposit => "Le contrat attend son acompte (CGV-2.2).",
        ContractStatus.Concluded => "Le contrat est déjà définitif.",
        ContractStatus.Delivered => "La formation a déjà été réalisée.",
        ContractStatus.Cancelled => "Le contrat est annulé.",
        _ => "Le client s’est rétracté.",
    });

    public static DomainError ComplementIs(ComplementStatus status) => DomainError.Conflict("complementary-proposal-status", status switch
    {
        ComplementStatus.Asked => "LEXOM n’a pas encore répondu à la demande de modification.",
        ComplementStatus.Issued => "La proposition complémentaire a déjà été émise.",
        ComplementStatus.Refused => "LEXOM a refusé la modification.",
        ComplementStatus.Accepted => "La proposition complémentaire a déjà été acceptée.",
        ComplementStatus.Declined => "Le client a renoncé à la modification.",
        _ => "La proposition complémentaire a expiré (CGV-2.1-c).",
    });
}
