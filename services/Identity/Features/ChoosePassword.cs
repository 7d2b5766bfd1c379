using Lexom.Identity.Data;
using Lexom.Identity.Pages;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>A member of staff chooses a password by the link an administrator had sent. The link is good for a day and once: the new password makes it worthless.</summary>
public static class ChoosePassword
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapGet("/password", Show);
        routes.MapPost("/password", Handle).DisableAntiforgery();
    }

    internal static async Task<ContentHttpResult> Show(
        HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, string? account = null, string? token = null) =>
        await HolderAsync(users, account, token) is null ? PasswordPage.Refuse(http) : PasswordPage.Show(http, antiforgery, account!, token!, refusal: null);

    internal static async Task<ContentHttpResult> Handle(HttpContext http, IAntiforgery antiforgery, UserManager<StaffAccount> users, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return PasswordPage.Refuse(http);
        }

        var form = await http.Request.ReadFormAsync(ct);
        var (id, token) = (form["account"].ToString(), form["token"].ToString());
        if (await HolderAsync(users, id, token) is not { } account)
        {
            return PasswordPage.Refuse(http);
        }

        // Also a new stamp: whoever was signed in with the old password is not any more.
        var changed = await users.ResetPasswordAsync(account, token, form["password"].ToString());
        return changed.Succeeded
            ? PasswordPage.Done(http)
            : PasswordPage.Show(http, antiforgery, id, token, PasswordPage.TooSimple);
    }

    private static async Task<StaffAccount?> HolderAsync(UserManager<StaffAccount> users, string? id, string? token) =>
        Guid.TryParse(id, out var known) && token is not null && await users.FindByIdAsync(known.ToString()) is { Active: true } account
        && await users.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, UserManager<StaffAccount>.ResetPasswordTokenPurpose, token)
            ? account
            : null;
}
