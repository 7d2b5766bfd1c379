using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>Every refusal of this service: the catalogue support reads.</summary>
internal static class FundingErrors
{
    public static DomainError UnknownFile() =>
        DomainError.NotFound("funding-file-unknown", "Ce dossier de prise en charge n’est pas connu. Le message est conservé pour examen ; renvoyez-le plus tard.");

    public static DomainError AmbiguousFile() =>
        DomainError.Conflict("funding-file-ambiguous", "Plusieurs dossiers portent ce numéro : désignez le dossier par son identifiant LEXOM.");

    public static DomainError RequestedTooLate() =>
        DomainError.Conflict("CGV-3.3-a", "La prise en charge a été demandée après le début de la formation : le dossier est refusé.");

    public static DomainError RevokedForGood() =>
        DomainError.Conflict("CGV-3.3-b", "La prise en charge a été révoquée ; une nouvelle prise en charge demande un nouveau dossier.");

    public static DomainError GrantNotPositive(string field) =>
        DomainError.Invalid("CGV-3.3-b", "Le montant accordé doit être supérieur à zéro ; pour ne rien accorder, rejetez ou révoquez.", field);

    public static DomainError GrantAbovePrice(Money most, string field) =>
        DomainError.Invalid("CGV-3.3-b", $"Le montant accordé dépasse le prix de la formation restant à financer ({most} EUR hors taxes).", field);

    public static DomainError DecidedInTheFuture(string field) =>
        DomainError.Invalid("CGV-3.3-b", "La date de décision est dans l’avenir.", field);

    public static DomainError StatedInTheFuture() =>
        DomainError.Invalid("CGV-3.3-b", "L’horodatage du message est dans l’avenir.", "timestamp");

    public static DomainError PaymentNotPositive(string field) =>
        DomainError.Invalid("CGV-3.3-b", "Le montant payé doit être supérieur à zéro.", field);

    public static DomainError PaymentAbovePrice(Money most, string field) =>
        DomainError.Invalid("CGV-3.3-b", $"Le montant payé dépasse le prix de la formation restant à payer sur ce dossier ({most} EUR TTC).", field);

    public static DomainError PaidInTheFuture(string field) =>
        DomainError.Invalid("CGV-3.3-b", "La date de paiement est dans l’avenir.", field);

    public static DomainError ReferenceReused() =>
        DomainError.Conflict("payment-reference-reused", "Cette référence de paiement est déjà enregistrée sur ce dossier avec un autre montant ou une autre date.");

    public static DomainError ReferenceMalformed(string field) => DomainError.Invalid(
        "reference-malformed", "Une référence compte 1 à 64 lettres, chiffres, points, barres ou tirets, sans espace.", field);

    public static DomainError GrantMissing() => DomainError.Invalid(
        "CGV-3.3-b", "Une acceptation indique le montant accordé, la subrogation et le numéro de dossier ; une réduction, le montant accordé.", "grantedExclVat");

    public static DomainError BasisContradicts(Money comesTo, string field) => DomainError.Invalid(
        "CGV-3.3-b", $"Le montant accordé ne correspond pas au détail par participant et au plafond, qui donnent {comesTo} EUR hors taxes.", field);

    public static DomainError BasisImpossible(int participants, string field) => DomainError.Invalid(
        "CGV-3.3-b", $"Le détail par participant compte de 1 à {participants} participant(s), un montant et un plafond supérieurs à zéro.", field);

    public static DomainError PiecesMissing() =>
        DomainError.Invalid("CGV-3.3-b", "Une demande de complément indique au moins une pièce.", "pieces");

    public static DomainError AnswerBeforeRequest() =>
        DomainError.Invalid("CGV-3.3-b", "La date limite de réponse précède la demande de complément.", "answerBy");

    public static DomainError ReasonMissing() => DomainError.Invalid("CGV-3.3-b", "Un rejet indique son motif.", "reason");

    public static DomainError StatementOfTheFuture() =>
        DomainError.Invalid("CGV-3.3-b", "Le relevé porte sur un jour à venir.", "asOf");

    public static DomainError StatedTwice(string field) => DomainError.Invalid("CGV-3.3-b", "Le relevé mentionne deux fois ce dossier.", field);

    public static DomainError StatedNegative(string field) => DomainError.Invalid("CGV-3.3-b", "Un relevé ne porte pas de montant négatif.", field);

    public static DomainError CsvEmpty() =>
        DomainError.Invalid("csv-empty", "Le fichier est vide : il faut une ligne d’en-têtes et au moins une ligne.");

    public static DomainError CsvTooLong(int most) => DomainError.Invalid("csv-too-long", $"Le fichier compte plus de {most} lignes : partagez-le.");

    public static DomainError CsvMalformed(int line) => DomainError.Invalid("csv-malformed", $"La ligne {line} n’est pas du CSV bien formé (guillemets).");

    public static DomainError CsvColumnUnknown(string name) =>
        DomainError.Invalid("csv-column", $"La colonne « {name} » est inconnue.", name);

    public static DomainError CsvColumnTwice(string name) => DomainError.Invalid("csv-column", $"La colonne « {name} » est en double.", name);

    public static DomainError CsvColumnMissing(string name) => DomainError.Invalid("csv-column", $"La colonne « {name} » manque.", name);

    public static DomainError ClaimUnknown() => DomainError.NotFound("claim-unknown", "Aucune demande de paiement n’existe pour ce dossier.");

    public static DomainError ClaimNotReady() => DomainError.Conflict(
        "claim-not-ready", "La demande de paiement n’est pas complète, ou ce qu’elle réclame ne concorde pas : rien n’est envoyé (CGV-3.7).");

    public static DomainError IdReused() =>
        DomainError.Invalid("webhook-id-reused", "Ce webhook-id a déjà servi pour un autre contenu.");

    public static DomainError WrongCurrency(string field) =>
        DomainError.Invalid("CGV-3.3-b", "Les montants sont en euros (EUR).", field);

    public static DomainError UnknownOpco() =>
        DomainError.NotFound("opco-unknown", "Cet OPCO ne figure pas parmi les onze opérateurs agréés (FUN-1).");

    public static DomainError TwoKeysLive() =>
        DomainError.Conflict("opco-two-keys", "Deux clés sont déjà actives pour cet OPCO : retirez-en une avant d’en ajouter une autre.");

    public static DomainError KeyKnown() =>
        DomainError.Conflict("opco-key-known", "Cette clé est déjà enregistrée pour cet OPCO.");

    public static DomainError KeyMalformed() => DomainError.Invalid(
        "opco-key-malformed",
        "La clé n’est pas valable : clé publique Ed25519 « whpk_… » de 32 octets, ou secret HMAC « whsec_… » de 24 à 64 octets.",
        "key");

    public static DomainError KeyUnknown() =>
        DomainError.NotFound("opco-key-unknown", "Cette clé n’existe pas.");
}
