using System.Security.Claims;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity;

/// <summary>
/// Two cookies of Identity itself: who signed in, so that the next authorization needs no password; and for a few minutes, whose password was right but whose second
/// step is still to come. The gateway's session is another one.
/// </summary>
internal static class StaffSignIn
{
    public const string Scheme = "staff-sign-in";
    public const string SecondStepScheme = "staff-second-step";

    private const string StampClaim = "stamp";
    private const string MethodClaim = "amr";
    private const string SecondFactorMethod = "otp";

    public static IServiceCollection AddStaffSignIn(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddCookie(Scheme, cookie =>
            {
                Harden(cookie, "__Host-lexom-identity", TimeSpan.FromHours(10));
                cookie.LoginPath = "/account/login";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.Events.OnRedirectToLogin = context =>
                {
                    // A relative address: behind the gateway the host this process sees is not the browser's.
                    context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                    return Task.CompletedTask;
                };
            })
            .AddCookie(SecondStepScheme, cookie => Harden(cookie, "__Host-lexom-identity-step", TimeSpan.FromMinutes(10)));
        return services;
    }

    public static Task BeginSecondStepAsync(this HttpContext http, StaffAccount account) =>
        http.SignInAsync(SecondStepScheme, PrincipalOf(account, SecondStepScheme));

    public static async Task SignInStaffAsync(this HttpContext http, StaffAccount account, bool withSecondFactor)
    {
        var principal = PrincipalOf(account, Scheme);
        if (withSecondFactor)
        {
            principal.Identities.First().AddClaim(new Claim(MethodClaim, SecondFactorMethod));
        }

        await http.SignInAsync(Scheme, principal);
        await http.SignOutAsync(SecondStepScheme);
        http.LogSignedIn(account, withSecondFactor);
    }

    /// <summary>Whose password was right a moment ago, if they may still act.</summary>
    public static async Task<StaffAccount?> SecondStepStaffAsync(this HttpContext http, UserManager<StaffAccount> users) =>
        await AccountAsync((await http.AuthenticateAsync(SecondStepScheme)).Principal, users);

    /// <summary>
    /// The account behind the cookie, if it may still act: a new password, a lock or a closed account ends older sign-ins, and so does a role that demands the second
    /// step when the sign-in went without.
    /// </summary>
    public static async Task<StaffAccount?> SignedInStaffAsync(this HttpContext http, UserManager<StaffAccount> users)
    {
        var principal = (await http.AuthenticateAsync(Scheme)).Principal;
        var account = await AccountAsync(principal, users);
        var complete = account is not null && (principal!.HasClaim(MethodClaim, SecondFactorMethod) || !SecondFactor.IsRequiredOf(account.Roles));
        return complete ? account : null;
    }

    private static void Harden(CookieAuthenticationOptions cookie, string name, TimeSpan lifetime)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.Path = "/";
        cookie.ExpireTimeSpan = lifetime;
        cookie.SlidingExpiration = false;

        // Sessions run on real time: moving the business clock by a month must sign nobody out.
        cookie.TimeProvider = TimeProvider.System;
    }

    private static ClaimsPrincipal PrincipalOf(StaffAccount account, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(StampClaim, account.SecurityStamp ?? "")], scheme));

    private static async Task<StaffAccount?> AccountAsync(ClaimsPrincipal? principal, UserManager<StaffAccount> users)
    {
        var id = principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null ? null : await users.FindByIdAsync(id);
        return account is { Active: true } && account.SecurityStamp == principal!.FindFirstValue(StampClaim) && !await users.IsLockedOutAsync(account) ? account : null;
    }
}
