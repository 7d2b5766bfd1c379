using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>
/// Checks a member of staff's password. Five wrong ones lock the account for a quarter of an hour; the answer never says which part was wrong. Who has a second
/// factor, or must have one, is not signed in yet: a short-lived cookie leads to the second step.
/// </summary>
public static class SignIn
{
    private const string Refused = "Adresse ou mot de passe incorrect, ou compte momentanément verrouillé après plusieurs essais.";
    private const string Stale = "La page de connexion a expiré. Merci de réessayer.";

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/login", Handle).DisableAntiforgery();

    internal static async Task<Results<RedirectHttpResult, ContentHttpResult>> Handle(
        HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, IPasswordHasher<StaffAccount> hasher, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            return SignInPage.Show(http, antiforgery, null, Stale, StatusCodes.Status400BadRequest);
        }

        // Checked here rather than by the middleware, so that a stale page is shown again instead of a bare 400.
        var form = await http.Request.ReadFormAsync(ct);
        var returnUrl = form["returnUrl"].ToString();
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return SignInPage.Show(http, antiforgery, returnUrl, Stale, StatusCodes.Status400BadRequest);
        }

        var account = await users.FindByEmailAsync(form["email"].ToString());
        if (!await MayEnterAsync(users, hasher, account, form["password"].ToString()) || account is null)
        {
            http.LogWrongPassword(account);
            return SignInPage.Show(http, antiforgery, returnUrl, Refused, StatusCodes.Status422UnprocessableEntity);
        }

        var target = AccountPage.SafeReturnUrl(returnUrl);
        if (!account.TwoFactorEnabled && !SecondFactor.IsRequiredOf(account.Roles))
        {
            await http.SignInStaffAsync(account, withSecondFactor: false);
            return TypedResults.LocalRedirect(target);
        }

        await http.BeginSecondStepAsync(account);
        return TypedResults.LocalRedirect($"/account/{(account.TwoFactorEnabled ? "code" : "enrol")}?returnUrl={Uri.EscapeDataString(target)}");
    }

    private static async Task<bool> MayEnterAsync(
        UserManager<StaffAccount> users, IPasswordHasher<StaffAccount> hasher, StaffAccount? account, string password)
    {
        if (account is not { Active: true })
        {
            // The same work as for a real account, so that the time taken does not tell which addresses exist.
            hasher.HashPassword(new StaffAccount(), password);
            return false;
        }

        var right = await users.CheckPasswordAsync(account, password);
        if (await users.IsLockedOutAsync(account))
        {
            return false;
        }

        // With a second step to come, the count of failures ends only there: else every right password would allow five more guesses of the code.
        if (right && !account.TwoFactorEnabled)
        {
            await users.ResetAccessFailedCountAsync(account);
        }
        else if (!right)
        {
            await users.AccessFailedAsync(account);
        }

        return right;
    }
}
