using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>Every refusal about the addresses a partner's events are sent to.</summary>
public static class WebhookErrors
{
    public static readonly DomainError Unknown = DomainError.NotFound("webhook-unknown", "Cette adresse d’événements, ou cet envoi, n’existe pas.");

    public static readonly DomainError AddressInvalid =
        DomainError.Invalid("webhook-address-invalid", "Indiquez une adresse https complète, sans identifiant ni ancre, de 500 caractères au plus.", "url");

    public static readonly DomainError AddressInside =
        DomainError.Invalid("webhook-address-inside", "Cette adresse n’est pas joignable sur l’Internet public.", "url");

    public static readonly DomainError TooMany = DomainError.Conflict("webhooks-too-many", "Cinq adresses sont déjà ouvertes : fermez-en une d’abord.");
}
