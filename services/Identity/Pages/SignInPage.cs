using System.Text.Encodings.Web;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Pages;

/// <summary>The sign-in page's HTML and the headers it is served with.</summary>
internal static class SignInPage
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ContentHttpResult Show(
        HttpContext http, IAntiforgery antiforgery, string? returnUrl, string? refusal, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        var token = antiforgery.GetAndStoreTokens(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(Html(token, SafeReturnUrl(returnUrl), refusal), "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>Only a path of this site: anything else would make the page a redirector for others' links.</summary>
    public static string SafeReturnUrl(string? returnUrl) =>
        returnUrl is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !returnUrl.Any(char.IsControl) ? returnUrl : "/";

    private static string Html(AntiforgeryTokenSet token, string returnUrl, string? refusal)
    {
        var encode = HtmlEncoder.Default;
        var alert = refusal is null ? "" : $"""<p class="alert" role="alert">{encode.Encode(refusal)}</p>""";
        return $"""
            <!doctype html>
            <html lang="fr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Connexion · Lexom</title>
              <link rel="stylesheet" href="/account/sign-in.css">
            </head>
            <body>
              <main>
                <h1>Lexom</h1>
                <p class="lead">Espace du personnel</p>
                {alert}
                <form method="post" action="/account/login">
                  <label for="email">Adresse e-mail</label>
                  <input id="email" name="email" type="email" autocomplete="username" required autofocus maxlength="256">
                  <label for="password">Mot de passe</label>
                  <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">
                  <input type="hidden" name="returnUrl" value="{encode.Encode(returnUrl)}">
                  <input type="hidden" name="{encode.Encode(token.FormFieldName)}" value="{encode.Encode(token.RequestToken!)}">
                  <button type="submit">Se connecter</button>
                </form>
              </main>
            </body>
            </html>
            """;
    }
}
