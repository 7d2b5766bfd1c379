using Lexom.Identity.Data;
using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>
/// Enrols an authenticator app: the DPO and administrators on their first sign-in, before anything else; others when they like. The secret is kept only once a code
/// shows that the app has it.
/// </summary>
public static class EnrolSecondFactor
{
    private const string Refused = "Ce code n’est pas celui de cette image. Vérifiez l’heure de votre appareil et réessayez.";

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/enrol", Show);
        routes.MapPost("/enrol", Handle).DisableAntiforgery();
    }

    internal static async Task<Results<RedirectHttpResult, ContentHttpResult>> Show(
        HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, SecondFactors factors, string? returnUrl = null) =>
        await CandidateAsync(http, users) is { } account
            ? EnrolPage.Show(http, antiforgery, Offer(account, factors, SecondFactors.NewSecret(), returnUrl), refusal: null)
            : Again(returnUrl);

    internal static async Task<Results<RedirectHttpResult, ContentHttpResult>> Handle(
        HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, SecondFactors factors, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Again(null);
        }

        var form = await http.Request.ReadFormAsync(ct);
        var returnUrl = form["returnUrl"].ToString();
        if (await CandidateAsync(http, users) is not { } account || factors.ReadOffer(account, form["offer"].ToString()) is not { } secret)
        {
            return Again(returnUrl);
        }

        if (!factors.Enrol(account, secret, form["code"].ToString()))
        {
            return EnrolPage.Show(http, antiforgery, Offer(account, factors, secret, returnUrl), Refused);
        }

        await users.ResetAccessFailedCountAsync(account);
        // A new stamp ends sign-ins made without the second step.
        await users.UpdateSecurityStampAsync(account);
        await http.SignInStaffAsync(account, withSecondFactor: true);
        return TypedResults.LocalRedirect(AccountPage.SafeReturnUrl(returnUrl));
    }

    // Who has a second factor already needs it to get here again: an administrator takes it away first.
    private static async Task<StaffAccount?> CandidateAsync(HttpContext http, UserManager<StaffAccount> users) =>
        (await http.SecondStepStaffAsync(users) ?? await http.SignedInStaffAsync(users)) is { TwoFactorEnabled: false } account ? account : null;

    private static EnrolPage.Offer Offer(StaffAccount account, SecondFactors factors, byte[] secret, string? returnUrl) =>
        new(account.Email ?? "", secret, factors.Offer(account, secret), returnUrl);

    private static RedirectHttpResult Again(string? returnUrl) =>
        TypedResults.LocalRedirect($"/account/login?returnUrl={Uri.EscapeDataString(AccountPage.SafeReturnUrl(returnUrl))}");
}
