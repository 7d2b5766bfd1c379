using Lexom.Identity.Data;

using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Lexom.Identity.Features;

/// <summary>A member of staff's browser asks for an authorization code for the gateway (OIDC code + PKCE); without a sign-in it is sent to the sign-in page first.</summary>
public static class Authorize
{
    public static void Map(RouteGroupBuilder routes) => routes.MapMethods("/authorize", [HttpMethods.Get, HttpMethods.Post], Handle);

    internal static async Task<Results<SignInHttpResult, ChallengeHttpResult, ForbidHttpResult>> Handle(
        HttpContext http, UserManager<StaffAccount> users)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var account = await http.SignedInStaffAsync(users);

        if (account is null)
        {
            // prompt=none asks for an answer without any page.
            return request.HasPromptValue(PromptValues.None)
                ? TypedResults.Forbid(Refusals.Of(Errors.LoginRequired, "Aucune session en cours."), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme])
                : TypedResults.Challenge(new AuthenticationProperties { RedirectUri = http.Request.Path + http.Request.QueryString }, [StaffSignIn.Scheme]);
        }

        return TypedResults.SignIn(
            StaffPrincipal.Of(account, request.GetScopes()), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
