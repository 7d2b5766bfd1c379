using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Pages;

/// <summary>A new password, by the link an administrator had sent.</summary>
internal static class PasswordPage
{
    public const string TooSimple = "Ce mot de passe se devine trop facilement : douze caractères au moins, rien de courant, ni votre nom ni celui de l’entreprise.";

    public static ContentHttpResult Show(HttpContext http, IAntiforgery antiforgery, string account, string token, string? refusal) =>
        AccountPage.Show(http, antiforgery, new("Mot de passe", "Choisissez votre mot de passe", "/account/password", $"""
            <label for="password">Nouveau mot de passe, douze caractères au moins</label>
            <input id="password" name="password" type="password" autocomplete="new-password" required autofocus minlength="12" maxlength="256">
            {AccountPage.Hidden("account", account)}
            {AccountPage.Hidden("token", token)}
            """, "Enregistrer"), refusal, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    /// <summary>One's own, knowing the current one.</summary>
    public static ContentHttpResult Change(HttpContext http, IAntiforgery antiforgery, string? refusal) =>
        AccountPage.Show(http, antiforgery, new("Mot de passe", "Changez votre mot de passe", "/account/password/change", """
            <label for="current">Mot de passe actuel</label>
            <input id="current" name="current" type="password" autocomplete="current-password" required autofocus maxlength="256">
            <label for="password">Nouveau mot de passe, douze caractères au moins</label>
            <input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" maxlength="256">
            """, "Enregistrer", Back: true), refusal, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    public static ContentHttpResult Refuse(HttpContext http) => Message(
        http, "Ce lien n’est plus valable", "Demandez un nouveau lien à votre administrateur.", StatusCodes.Status410Gone);

    public static ContentHttpResult Done(HttpContext http) => Message(http, "Mot de passe enregistré", """<a href="/session/login?returnUrl=/">Se connecter</a>""", StatusCodes.Status200OK);

    private static ContentHttpResult Message(HttpContext http, string title, string text, int status)
    {
        http.Response.Headers.ContentSecurityPolicy = AccountPage.ContentSecurityPolicy;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text($"""
            <!doctype html>
            <html lang="fr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · Lexom</title>
              <link rel="stylesheet" href="/account/sign-in.css">
            </head>
            <body><main><h1>{title}</h1><p>{text}</p></main></body>
            </html>
            """, "text/html; charset=utf-8", statusCode: status);
    }
}
