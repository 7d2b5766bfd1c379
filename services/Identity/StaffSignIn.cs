using System.Security.Claims;

using Lexom.Identity.Data;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity;

/// <summary>The cookie that says who signed in at Identity itself, so that the next authorization needs no password. The gateway's session is another one.</summary>
internal static class StaffSignIn
{
    public const string Scheme = "staff-sign-in";
    private const string StampClaim = "stamp";

    public static IServiceCollection AddStaffSignIn(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "__Host-lexom-identity";
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.Path = "/";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = false;
            cookie.LoginPath = "/account/login";
            cookie.ReturnUrlParameter = "returnUrl";

            // Sessions run on real time: moving the business clock by a month must sign nobody out.
            cookie.TimeProvider = TimeProvider.System;
            cookie.Events.OnRedirectToLogin = context =>
            {
                // A relative address: behind the gateway the host this process sees is not the browser's.
                context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
        });
        return services;
    }

    public static Task SignInStaffAsync(this HttpContext http, StaffAccount account)
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(StampClaim, account.SecurityStamp ?? ""));
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The account behind the cookie, if it may still act: a new password, a lock or a closed account ends older sign-ins.</summary>
    public static async Task<StaffAccount?> SignedInStaffAsync(this HttpContext http, UserManager<StaffAccount> users)
    {
        var cookie = await http.AuthenticateAsync(Scheme);
        var id = cookie.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null ? null : await users.FindByIdAsync(id);
        return account is { Active: true } && account.SecurityStamp == cookie.Principal!.FindFirstValue(StampClaim) && !await users.IsLockedOutAsync(account)
            ? account
            : null;
    }
}
