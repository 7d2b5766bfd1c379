using System.Collections.Immutable;
using System.Security.Claims;

using Lexom.Identity.Data;

using OpenIddict.Abstractions;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Lexom.Identity;

/// <summary>What a token says about a member of staff.</summary>
internal static class StaffPrincipal
{
    /// <summary>The audience every service checks.</summary>
    public const string Audience = "lexom";

    public static ClaimsPrincipal Of(StaffAccount account, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity("Lexom", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Id.ToString())
            .SetClaim(Claims.Name, account.DisplayName)
            .SetClaims(Claims.Role, [.. account.Roles]);
        identity.SetScopes(scopes);
        identity.SetResources(Audience);
        // PRI-1: services get the id and the roles; the name goes to the gateway alone, which greets the person.
        identity.SetDestinations(claim => claim.Type switch
        {
            Claims.Name => [Destinations.IdentityToken],
            Claims.Role => [Destinations.AccessToken, Destinations.IdentityToken],
            _ => [Destinations.AccessToken],
        });
        return new ClaimsPrincipal(identity);
    }
}
