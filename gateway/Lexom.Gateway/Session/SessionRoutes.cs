using System.Security.Claims;

using Lexom.Gateway.Live;
using Lexom.Gateway.Proxy;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Lexom.Gateway.Session;

/// <summary>The staff app's session: sign in, sign out, who am I.</summary>
internal static partial class SessionRoutes
{
    /// <summary>What the staff app may know about who is using it. <c>csrfToken</c> goes into X-CSRF-TOKEN of every unsafe request.</summary>
    /// <param name="Id">The account.</param>
    /// <param name="Name">How to greet them.</param>
    /// <param name="Roles">Their functions.</param>
    /// <param name="CsrfToken">For this session.</param>
    /// <param name="PasswordPage">Where they choose another password; nowhere here when another provider keeps it.</param>
    /// <param name="News">From where on changes matter to what is read from now on: for <c>/session/changes?after=</c>.</param>
    public sealed record Me(string Id, string Name, IReadOnlyList<string> Roles, string CsrfToken, string? PasswordPage, string News);

    /// <summary>Where the browser goes next, to end the sign-in at Identity too.</summary>
    public sealed record SignedOut(string RedirectTo);

    public static void MapSessionRoutes(this WebApplication app)
    {
        var session = app.MapGroup("/session").ExcludeFromDescription();
        session.MapGet("/login", SignIn).AllowAnonymous();
        session.MapGet("/me", WhoAmI).RequireAuthorization(Surfaces.Staff);
        session.MapPost("/logout", SignOut).RequireAuthorization(Surfaces.Staff).AddEndpointFilter<AntiforgeryGuard.Filter>();
        OpenSessions.Map(session.MapGroup("/open").RequireAuthorization(Surfaces.Staff));
    }

    private static async Task<Results<RedirectHttpResult, ChallengeHttpResult>> SignIn(HttpContext http, string? returnUrl = null)
    {
        var target = SafeReturnUrl(returnUrl);
        var signedIn = await http.AuthenticateAsync(SessionCookie.Scheme);
        return signedIn.Succeeded
            ? TypedResults.LocalRedirect(target)
            : TypedResults.Challenge(new AuthenticationProperties { RedirectUri = target }, [SessionCookie.OidcScheme]);
    }

    private static Ok<Me> WhoAmI(HttpContext http, ClaimsPrincipal user, IAntiforgery antiforgery, IOptions<AuthOptions> auth, ChangeListener changes) => TypedResults.Ok(new Me(
        user.FindFirstValue("sub") ?? "",
        user.FindFirstValue("name") ?? "",
        [.. user.FindAll("role").Select(role => role.Value)],
        antiforgery.GetAndStoreTokens(http).RequestToken!,
        auth.Value.IsOwn ? "/account/password/change" : null,
        changes.Position));

    private static async Task<Ok<SignedOut>> SignOut(
        HttpContext http, TokenEndpoint tokens, IOptions<AuthOptions> auth, IOptionsMonitor<OpenIdConnectOptions> provider, ILogger<SessionStore> logger, CancellationToken ct)
    {
        var session = await http.AuthenticateAsync(SessionCookie.Scheme);
        await http.SignOutAsync(SessionCookie.Scheme);

        if (session.Properties?.GetTokenValue("refresh_token") is { } refreshToken)
        {
            try
            {
                await tokens.RevokeAsync(refreshToken, ct);
            }
            catch (HttpRequestException failure)
            {
                // The session is gone here; the token nobody holds any more ends by itself.
                LogNotRevoked(logger, failure);
            }
        }

        return TypedResults.Ok(new SignedOut(await EndOfSignInAsync(auth.Value, provider.Get(SessionCookie.OidcScheme), logger, ct)));
    }

    // A provider without such a page, or one that does not answer, keeps its own sign-in: this session has ended all the same.
    private static async Task<string> EndOfSignInAsync(AuthOptions auth, OpenIdConnectOptions provider, ILogger logger, CancellationToken ct) =>
        (auth.IsOwn ? "/connect/logout" : await EndPageAsync(provider, logger, ct)) is { Length: > 0 } page
            ? QueryHelpers.AddQueryString(page, new Dictionary<string, string?> { ["client_id"] = AuthOptions.ClientId, ["post_logout_redirect_uri"] = auth.Gateway.AbsoluteUri })
            : "/";

    private static async Task<string?> EndPageAsync(OpenIdConnectOptions provider, ILogger logger, CancellationToken ct)
    {
        try
        {
            return (await provider.ConfigurationManager!.GetConfigurationAsync(ct)).EndSessionEndpoint;
        }
        catch (InvalidOperationException failure)
        {
            LogNotDescribed(logger, failure);
            return null;
        }
    }

    /// <summary>Only a path of this site, and not one that signs in again.</summary>
    internal static string SafeReturnUrl(string? returnUrl) =>
        returnUrl is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !returnUrl.Any(char.IsControl)
        && !returnUrl.StartsWith("/session/", StringComparison.OrdinalIgnoreCase)
            ? returnUrl
            : "/";

    [LoggerMessage(1, LogLevel.Warning, "A refresh token could not be revoked at sign-out.")]
    private static partial void LogNotRevoked(ILogger logger, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "The provider does not say where its own sign-in ends.")]
    private static partial void LogNotDescribed(ILogger logger, Exception failure);
}
