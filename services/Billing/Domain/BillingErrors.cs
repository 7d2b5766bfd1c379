using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>Every refusal Billing can give: the list support reads.</summary>
public static class BillingErrors
{
    public static readonly DomainError ContractNotFound = DomainError.NotFound("contract-not-found", "Ce contrat n’existe pas en facturation.");
    public static readonly DomainError InvoiceNotFound = DomainError.NotFound("invoice-not-found", "Cette facture n’existe pas.");
    public static readonly DomainError PaymentNotFound = DomainError.NotFound("payment-not-found", "Ce règlement n’existe pas.");
    public static readonly DomainError IdentityMissing = DomainError.Conflict("billing-identity-missing", "L’identité de facturation du client n’est pas encore connue ; réessayez dans un instant.");
    public static readonly DomainError NothingLate = DomainError.Invalid("CGV-3.4", "Aucune facture de ce contrat n’a de retard à facturer.");
    public static readonly DomainError AmountNotPositive = DomainError.Invalid("amount-not-positive", "Le montant doit être supérieur à zéro.", "amount");
    public static readonly DomainError PaidInTheFuture = DomainError.Invalid("date-in-the-future", "La date ne peut pas être dans le futur.");
    public static readonly DomainError NotAnInvoice = DomainError.Invalid("not-payable", "Un avoir ne se règle pas.");
    public static readonly DomainError AlreadyMatched = DomainError.Conflict("already-matched", "Ce règlement est déjà rapproché.");
    public static readonly DomainError ReferenceMissing = DomainError.Invalid("BIL-7", "Indiquez un contrat, une facture ou une référence.", "reference");
    public static readonly DomainError StatementUnreadable = DomainError.Invalid("BIL-7", "Ce fichier n’est pas un relevé lisible : XML invalide, trop volumineux, ou avec des déclarations interdites.");
    public static readonly DomainError StatementVersion = DomainError.Invalid("BIL-7", "Ce fichier n’est pas un relevé camt.053 (versions 02 à 08).");
    public static readonly DomainError RateExists = DomainError.Conflict("rate-exists", "Un taux est déjà enregistré à cette date ; un taux enregistré ne change pas.");
    public static readonly DomainError RateKind = DomainError.Invalid("rate-kind", "Le taux est « ecb-refi », « legal-pro » ou « legal-individual ».", "kind");
    public static readonly DomainError RateSource = DomainError.Invalid("rate-source", "La source du taux est obligatoire.", "source");
    public static readonly DomainError RateDate = DomainError.Invalid("rate-date", "Un taux légal prend effet un 1er janvier ou un 1er juillet ; la fin confirmée ne précède pas le début.", "effectiveFrom");
    public static readonly DomainError RateRange = DomainError.Invalid("rate-range", "Le taux doit être compris entre -10 et 100 %.", "ratePercent");
    public static readonly DomainError Outcome = DomainError.Conflict("outcome-changed", "Le résultat a changé depuis l’aperçu : consultez le nouvel aperçu.");

    // Rule FUN-1, CGV-3.3-b: OPCOs tell us what they pay, through Funding; a second way in would count a payment twice.
    public static readonly DomainError OpcoPaysThroughFunding =
        DomainError.Invalid("opco-pays-through-funding", "Le règlement d’un OPCO s’enregistre dans son dossier de prise en charge, pas ici.");

    public static readonly DomainError OpcoNotFound = DomainError.NotFound("opco-not-found", "Cet OPCO n’existe pas en facturation.");
    public static readonly DomainError OpcoPostCode = DomainError.Invalid("opco-identity", "Le code postal compte cinq chiffres.", "postCode");
    public static readonly DomainError OpcoSiren = DomainError.Invalid("opco-identity", "Le SIREN compte neuf chiffres et sa clé doit être juste.", "siren");

    public static DomainError OpcoFieldMissing(string field) => DomainError.Invalid("opco-identity", "Le nom, la rue et la ville figurent sur toute facture.", field);

    public static DomainError UnknownConsequence(string consequence) =>
        DomainError.Invalid("unknown-consequence", $"Conséquence inconnue : {consequence}.");

    public static DomainError RateMissing(DateOnly since) =>
        DomainError.Invalid("CGV-3.4-a", $"Taux manquant depuis le {French.Date(since)} : enregistrez-le pour compléter le calcul.");

    public static DomainError TooMuchToRefund(Money available) =>
        DomainError.Invalid("BIL-7", $"Le remboursement dépasse l’avoir disponible ({French.Euros(available)}).", "amount");
}
