using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

using OpenIddict.Server.AspNetCore;

namespace Lexom.Identity.Features;

/// <summary>Ends the sign-in at Identity and sends the browser back to the address the gateway registered.</summary>
public static class EndSession
{
    public static void Map(RouteGroupBuilder routes) => routes.MapMethods("/logout", [HttpMethods.Get, HttpMethods.Post], (Delegate)Handle);

    internal static async Task<SignOutHttpResult> Handle(HttpContext http)
    {
        await http.SignOutAsync(StaffSignIn.Scheme);
        // Used only when the request named no registered address.
        return TypedResults.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
