using Lexom.Identity.Domain;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

using QRCoder;

namespace Lexom.Identity.Pages;

/// <summary>Enrolment of an authenticator app: the QR code is drawn here, so the secret is told to nobody else.</summary>
internal static class EnrolPage
{
    private const int ModulePixels = 5;

    /// <param name="Account">Shown by the app beside the code.</param>
    /// <param name="Secret">Not kept before its first code was right.</param>
    /// <param name="Sealed">The same, as the form carries it.</param>
    /// <param name="ReturnUrl">Where the sign-in leads.</param>
    public sealed record Offer(string Account, byte[] Secret, string Sealed, string? ReturnUrl);

    public static ContentHttpResult Show(HttpContext http, IAntiforgery antiforgery, Offer offer, string? refusal) =>
        AccountPage.Show(http, antiforgery, new("Seconde étape", "Protégez votre compte par une seconde étape", "/account/enrol", $"""
            <p>Votre fonction donne accès à des données personnelles : la connexion demande aussi un code. Lisez cette image avec une application d’authentification,
            puis saisissez le code qu’elle affiche.</p>
            <div class="qr">{Drawn(Totp.UriOf(offer.Account, offer.Secret))}</div>
            <p class="hint">Sans appareil photo, saisissez la clé <code id="secret">{Totp.Base32Of(offer.Secret)}</code></p>
            <label for="code">Code à six chiffres</label>
            <input id="code" name="code" inputmode="numeric" pattern="[0-9]{"{6}"}" autocomplete="one-time-code" required autofocus maxlength="6">
            {AccountPage.Hidden("offer", offer.Sealed)}
            {AccountPage.Hidden("returnUrl", AccountPage.SafeReturnUrl(offer.ReturnUrl))}
            """, "Activer et continuer"), refusal, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static string Drawn(Uri uri)
    {
        using var code = QRCodeGenerator.GenerateQrCode(uri.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return drawing.GetGraphic(ModulePixels);
    }
}
