using System.Text.Encodings.Web;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Pages;

/// <summary>What Identity's pages have in common: the frame, one form with its antiforgery field, and the headers they are served with.</summary>
internal static class AccountPage
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="Title">Of the page and its main button's meaning.</param>
    /// <param name="Lead">One line below the name.</param>
    /// <param name="Action">Where the form goes.</param>
    /// <param name="Fields">Labels and inputs, encoded.</param>
    /// <param name="Button">Says what happens.</param>
    /// <param name="Back">Whoever came by their own choice may leave it at that: a link back to the app.</param>
    public sealed record Content(string Title, string Lead, string Action, string Fields, string Button, bool Back = false);

    public static ContentHttpResult Show(HttpContext http, IAntiforgery antiforgery, Content content, string? refusal, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        var token = antiforgery.GetAndStoreTokens(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(Html(content, token, refusal), "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>Only a path of this site: anything else would make the page a redirector for others' links.</summary>
    public static string SafeReturnUrl(string? returnUrl) =>
        returnUrl is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !returnUrl.Any(char.IsControl) ? returnUrl : "/";

    public static string Hidden(string name, string value) =>
        $"""<input type="hidden" name="{HtmlEncoder.Default.Encode(name)}" value="{HtmlEncoder.Default.Encode(value)}">""";

    private static string Html(Content content, AntiforgeryTokenSet token, string? refusal)
    {
        var alert = refusal is null ? "" : $"""<p class="alert" role="alert">{HtmlEncoder.Default.Encode(refusal)}</p>""";
        var back = content.Back ? """<p class="back"><a href="/">Revenir sans rien changer</a></p>""" : "";
        return $"""
            <!doctype html>
            <html lang="fr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{content.Title} · Lexom</title>
              <link rel="stylesheet" href="/account/sign-in.css">
            </head>
            <body>
              <main>
                <h1>Lexom</h1>
                <p class="lead">{content.Lead}</p>
                {alert}
                <form method="post" action="{content.Action}">
                  {content.Fields}
                  {Hidden(token.FormFieldName, token.RequestToken!)}
                  <button type="submit">{content.Button}</button>
                </form>
                {back}
              </main>
            </body>
            </html>
            """;
    }
}
