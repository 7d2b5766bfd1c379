using Lexom.Kernel;

namespace Lexom.Identity.Domain;

/// <summary>Every refusal a client can meet.</summary>
public static class ClientErrors
{
    public static readonly DomainError Unknown = DomainError.NotFound("client-unknown", "Ce client n’existe pas.");

    public static readonly DomainError Taken = DomainError.Conflict("client-taken", "Un client porte déjà cet identifiant.");

    public static readonly DomainError IdMalformed =
        DomainError.Invalid("client-id-malformed", "L’identifiant compte 4 à 60 lettres minuscules, chiffres ou tirets.", "clientId");

    public static readonly DomainError KindRefused =
        DomainError.Invalid("client-kind-refused", "Un client enregistré ici est celui d’un partenaire ou d’un OPCO.", "kind");

    public static readonly DomainError HolderInvalid =
        DomainError.Invalid("client-holder-invalid", "Indiquez l’identifiant du partenaire, ou le code de l’OPCO.", "holder");

    public static readonly DomainError KeysInvalid =
        DomainError.Invalid("client-keys-invalid", "Un jeu de clés JSON (JWKS) compte une à cinq clés publiques EC ou RSA, et aucune clé privée.", "publicKeys");

    public static readonly DomainError HasKeys = DomainError.Conflict("client-has-keys", "Ce client s’authentifie par ses clés : il n’a pas de secret.");

    public static readonly DomainError TwoSecrets =
        DomainError.Conflict("client-two-secrets", "Deux secrets sont déjà en service : retirez d’abord l’ancien.");

    public static readonly DomainError OneSecret = DomainError.Conflict("client-one-secret", "Un seul secret est en service : il n’y a rien à retirer.");

    /// <summary>An administrator closed the client.</summary>
    public static readonly DomainError Closed = DomainError.Forbidden("client-closed", "Ce client a été fermé.");

    /// <summary>The registration does not say for whom the client acts.</summary>
    public static readonly DomainError HolderUnknown =
        DomainError.Forbidden("client-holder-unknown", "Ce client n’est rattaché à aucun partenaire, OPCO ou service connu.");

    /// <summary>Only a person gets a token through the gateway's client.</summary>
    public static readonly DomainError NotAMachine =
        DomainError.Forbidden("client-not-machine", "Ce client ne peut pas obtenir de jeton sans la connexion d’une personne.");

    /// <summary>The scope asked for belongs to another surface.</summary>
    public static readonly DomainError OtherSurface =
        DomainError.Forbidden("scope-refused", "Ce client n’a pas accès à la portée demandée.");
}
