using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Pages;

/// <summary>Address and password.</summary>
internal static class SignInPage
{
    public static ContentHttpResult Show(
        HttpContext http, IAntiforgery antiforgery, string? returnUrl, string? refusal, int status = StatusCodes.Status200OK) =>
        AccountPage.Show(http, antiforgery, new("Connexion", "Espace du personnel", "/account/login", $"""
            <label for="email">Adresse e-mail</label>
            <input id="email" name="email" type="email" autocomplete="username" required autofocus maxlength="256">
            <label for="password">Mot de passe</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">
            {AccountPage.Hidden("returnUrl", AccountPage.SafeReturnUrl(returnUrl))}
            """, "Se connecter"), refusal, status);
}
