using Lexom.Identity.Data;
using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>The second step of a sign-in: the authenticator's code. Wrong ones count towards the same lock as wrong passwords; a code is good once.</summary>
public static class CheckCode
{
    private const string Refused = "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.";

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/code", Show);
        routes.MapPost("/code", Handle).DisableAntiforgery();
    }

    internal static async Task<Results<RedirectHttpResult, ContentHttpResult>> Show(
        HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, SecondFactors factors, string? returnUrl = null) =>
        await http.SecondStepStaffAsync(users) is { TwoFactorEnabled: true } account
            ? CodePage.Show(http, antiforgery, returnUrl, factors.SampleCode(account), refusal: null)
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
        if (await http.SecondStepStaffAsync(users) is not { TwoFactorEnabled: true } account)
        {
            return Again(returnUrl);
        }

        if (!factors.Accepts(account, form["code"].ToString()))
        {
            await users.AccessFailedAsync(account);
            http.LogWrongCode(account);
            return CodePage.Show(http, antiforgery, returnUrl, factors.SampleCode(account), Refused);
        }

        await users.ResetAccessFailedCountAsync(account);
        // Saves the step that is now used up; when two come at once with one code, the second finds the account changed.
        if (!(await users.UpdateAsync(account)).Succeeded && !factors.AllowsReuse)
        {
            return CodePage.Show(http, antiforgery, returnUrl, factors.SampleCode(account), Refused);
        }

        await http.SignInStaffAsync(account, withSecondFactor: true);
        return TypedResults.LocalRedirect(AccountPage.SafeReturnUrl(returnUrl));
    }

    private static RedirectHttpResult Again(string? returnUrl) =>
        TypedResults.LocalRedirect($"/account/login?returnUrl={Uri.EscapeDataString(AccountPage.SafeReturnUrl(returnUrl))}");
}
