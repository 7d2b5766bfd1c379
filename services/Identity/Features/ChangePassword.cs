using Lexom.Identity.Data;
using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>A signed-in member of staff changes their own password, knowing the current one. Every sign-in of theirs ends, this one too: whoever else had one is out.</summary>
public static class ChangePassword
{
    private const string Path = "/account/password/change";

    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/password/change", Show);
        routes.MapPost("/password/change", Handle).DisableAntiforgery();
    }

    internal static async Task<Results<RedirectHttpResult, ContentHttpResult>> Show(HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users) =>
        await http.SignedInStaffAsync(users) is null ? ToSignIn() : PasswordPage.Change(http, antiforgery, refusal: null);

    internal static async Task<Results<RedirectHttpResult, ContentHttpResult>> Handle(
        HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, IServiceProvider services, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http) || await http.SignedInStaffAsync(users) is not { } account)
        {
            return ToSignIn();
        }

        var form = await http.Request.ReadFormAsync(ct);
        if (!await users.CheckPasswordAsync(account, form["current"].ToString()))
        {
            // Counts as a failed sign-in: a browser left open is no place to guess from.
            await users.AccessFailedAsync(account);
            http.LogWrongPassword(account);
            return PasswordPage.Change(http, antiforgery, "Le mot de passe actuel n’est pas celui-ci.");
        }

        var changed = await users.ChangePasswordAsync(account, form["current"].ToString(), form["password"].ToString());
        if (!changed.Succeeded)
        {
            return PasswordPage.Change(http, antiforgery, PasswordPage.TooSimple);
        }

        await services.GetRequiredService<StaffSessions>().RevokeAllAsync(account.Id, ct);
        await http.SignOutAsync(StaffSignIn.Scheme);
        http.LogPasswordChanged(account);
        return PasswordPage.Done(http);
    }

    private static RedirectHttpResult ToSignIn() => TypedResults.LocalRedirect($"/account/login?returnUrl={Uri.EscapeDataString(Path)}");
}
