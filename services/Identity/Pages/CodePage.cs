using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Identity.Pages;

/// <summary>The second step: the code of the authenticator app.</summary>
internal static class CodePage
{
    /// <param name="http">The request.</param>
    /// <param name="antiforgery">Protects the form.</param>
    /// <param name="returnUrl">Where the sign-in leads.</param>
    /// <param name="sampleCode">In a development system, the code of a sample account.</param>
    /// <param name="refusal">What was wrong, in French.</param>
    public static ContentHttpResult Show(HttpContext http, IAntiforgery antiforgery, string? returnUrl, string? sampleCode, string? refusal)
    {
        var hint = sampleCode is null ? "" : $"""<p class="hint">Système de démonstration : le code de ce compte est <strong id="sample-code">{sampleCode}</strong>.</p>""";
        return AccountPage.Show(http, antiforgery, new("Code de connexion", "Seconde étape de la connexion", "/account/code", $"""
            {hint}
            <label for="code">Code à six chiffres de votre application d’authentification</label>
            <input id="code" name="code" inputmode="numeric" pattern="[0-9]{"{6}"}" autocomplete="one-time-code" required autofocus maxlength="6">
            {AccountPage.Hidden("returnUrl", AccountPage.SafeReturnUrl(returnUrl))}
            """, "Valider"), refusal, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
