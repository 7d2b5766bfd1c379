using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>The staff sign-in page, in French, without a line of script.</summary>
public static class ShowSignIn
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/login", Handle);

    internal static ContentHttpResult Handle(HttpContext http, IAntiforgery antiforgery, string? returnUrl = null) =>
        SignInPage.Show(http, antiforgery, returnUrl, refusal: null);
}
