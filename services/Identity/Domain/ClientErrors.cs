using Lexom.Kernel;

namespace Lexom.Identity.Domain;

/// <summary>Every refusal a client can meet.</summary>
public static class ClientErrors
{
    /// <summary>The registration does not say for whom the client acts.</summary>
    public static readonly DomainError HolderUnknown =
        DomainError.Forbidden("client-holder-unknown", "Ce client n'est rattaché à aucun partenaire, OPCO ou service connu.");

    /// <summary>Only a person gets a token through the gateway's client.</summary>
    public static readonly DomainError NotAMachine =
        DomainError.Forbidden("client-not-machine", "Ce client ne peut pas obtenir de jeton sans la connexion d'une personne.");

    /// <summary>The scope asked for belongs to another surface.</summary>
    public static readonly DomainError OtherSurface =
        DomainError.Forbidden("scope-refused", "Ce client n'a pas accès à la portée demandée.");
}
