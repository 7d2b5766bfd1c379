using Lexom.Kernel;

namespace Lexom.Identity.Domain;

/// <summary>What the token of a client says: one scope (its surface) and one claim (who it is on that surface).</summary>
/// <param name="Scope">The only surface scope the client may ask for.</param>
/// <param name="ClaimType">The claim services read the caller from.</param>
/// <param name="ClaimValue">The partner id, the OPCO's code or the service's name.</param>
public sealed record ClientTerms(string Scope, string ClaimType, string ClaimValue)
{
    // FUN-1 names the eleven OPCOs; these are their codes in every service's routes and messages.
    private static readonly HashSet<string> OpcoCodes =
    [
        "afdas", "akto", "atlas", "constructys", "opcommerce", "ocapiat", "opco-2i", "opco-ep", "opco-mobilites", "opco-sante", "uniformation",
    ];

    /// <summary>Decides what a machine client's token says. The gateway is none: its tokens are those of the person signed in.</summary>
    public static Result<ClientTerms> Of(ClientKind kind, string? holder) => kind switch
    {
        ClientKind.Partner => Guid.TryParse(holder, out var partner) && partner != Guid.Empty
            ? new ClientTerms(ClientScopes.Partner, "partner_id", partner.ToString())
            : ClientErrors.HolderUnknown,
        ClientKind.Opco => holder is not null && OpcoCodes.Contains(holder)
            ? new ClientTerms(ClientScopes.Opco, "opco", holder)
            : ClientErrors.HolderUnknown,
        ClientKind.Service => !string.IsNullOrWhiteSpace(holder)
            ? new ClientTerms(ClientScopes.Internal, "service", holder)
            : ClientErrors.HolderUnknown,
        _ => ClientErrors.NotAMachine,
    };

    /// <summary>A client that asks for nothing gets its one scope; one that asks for another surface is refused, never quietly narrowed.</summary>
    public Result Allows(IReadOnlyCollection<string> requested) =>
        requested.All(scope => scope == Scope) ? Result.Done : ClientErrors.OtherSurface;
}
