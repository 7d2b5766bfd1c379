using Microsoft.AspNetCore.Authentication;

using OpenIddict.Server.AspNetCore;

namespace Lexom.Identity;

/// <summary>An OAuth error, as OpenIddict expects to be told.</summary>
internal static class Refusals
{
    public static AuthenticationProperties Of(string error, string description) => new(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
    });
}
