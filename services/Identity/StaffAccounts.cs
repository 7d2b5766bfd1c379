using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity;

/// <summary>Rules of staff passwords and of the sign-in form.</summary>
internal static class StaffAccounts
{
    /// <summary>PBKDF2-HMAC-SHA512, the count OWASP's password storage sheet asks for.</summary>
    public const int HashIterations = 210_000;

    // Length rather than a zoo of character classes (NIST SP 800-63B, 3.1.1).
    public static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.Password = new PasswordOptions
        {
            RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5,
        };
        identity.Tokens.PasswordResetTokenProvider = TokenOptions.DefaultProvider;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    public static void Configure(AntiforgeryOptions antiforgery)
    {
        antiforgery.Cookie = new SecureCookie { Name = "__Host-lexom-identity-form", HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
        // The page forbids framing by its own content security policy.
        antiforgery.SuppressXFrameOptionsHeader = true;
    }
}
