using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Features;

/// <summary>The sign-in page's style sheet, a file of its own because the page's policy allows no inline style.</summary>
public static class ShowSignInStyle
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/sign-in.css", Handle);

    internal static ContentHttpResult Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Text(SignInStyle.Css, "text/css; charset=utf-8");
    }
}
