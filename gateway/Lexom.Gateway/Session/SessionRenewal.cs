using System.Globalization;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Lexom.Gateway.Session;

/// <summary>Silent renewal: shortly before the access token ends, a new one is fetched; when Identity refuses, the session is over.</summary>
internal sealed partial class SessionRenewal(TokenEndpoint tokens, ILogger<SessionRenewal> logger)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!EndsSoon(context.Properties))
        {
            return;
        }

        var refreshToken = context.Properties.GetTokenValue("refresh_token");
        TokenEndpoint.Renewed? renewed;
        try
        {
            renewed = refreshToken is null ? null : await tokens.RenewAsync(refreshToken, context.HttpContext.RequestAborted);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            // Identity is away. The session is kept: services refuse the old token by themselves once it ends, and the next request tries again.
            LogUnavailable(failure);
            return;
        }

        if (renewed is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SessionCookie.Scheme);
            return;
        }

        var endsAt = TimeProvider.System.GetUtcNow().AddSeconds(renewed.ExpiresIn);
        context.Properties.UpdateTokenValue("access_token", renewed.AccessToken);
        context.Properties.UpdateTokenValue("refresh_token", renewed.RefreshToken ?? refreshToken!);
        context.Properties.UpdateTokenValue("expires_at", endsAt.ToString("o", CultureInfo.InvariantCulture));
        context.ShouldRenew = true;
    }

    private static bool EndsSoon(AuthenticationProperties session) =>
        !DateTimeOffset.TryParse(session.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var endsAt)
        || endsAt - Ahead <= TimeProvider.System.GetUtcNow();

    [LoggerMessage(1, LogLevel.Warning, "Identity could not be reached to renew a session.")]
    private partial void LogUnavailable(Exception failure);
}
