using System.Security.Claims;

using Lexom.Gateway.Data;
using Lexom.Gateway.Proxy;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Gateway.Session;

/// <summary>Where the person using the app is signed in, and how to sign out there: one browser, or all of them.</summary>
internal static partial class OpenSessions
{
    /// <param name="Id">To end it by; the key in the cookie cannot be told from it.</param>
    /// <param name="Device">What the browser called itself.</param>
    /// <param name="Since">When it signed in.</param>
    /// <param name="Until">When it ends by itself.</param>
    public sealed record OpenSession(string Id, string? Device, DateTimeOffset Since, DateTimeOffset Until);

    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("", List);
        open.MapDelete("", EndAll).AddEndpointFilter<AntiforgeryGuard.Filter>();
        open.MapDelete("/{id}", End).AddEndpointFilter<AntiforgeryGuard.Filter>();
    }

    private static async Task<Ok<List<OpenSession>>> List(ClaimsPrincipal user, SessionStore store, CancellationToken ct) => TypedResults.Ok(
        (await store.OfAsync(SubjectOf(user), ct)).Select(session => new OpenSession(IdOf(session), session.Device, session.CreatedAt, session.ExpiresAt)).ToList());

    private static async Task<NoContent> EndAll(
        ClaimsPrincipal user, SessionStore store, TokenEndpoint tokens, ILogger<SessionStore> logger, CancellationToken ct)
    {
        foreach (var session in await store.OfAsync(SubjectOf(user), ct))
        {
            await EndAsync(session, store, tokens, logger, ct);
        }

        return TypedResults.NoContent();
    }

    private static async Task<IResult> End(
        string id, ClaimsPrincipal user, SessionStore store, TokenEndpoint tokens, ILogger<SessionStore> logger, CancellationToken ct)
    {
        if ((await store.OfAsync(SubjectOf(user), ct)).FirstOrDefault(session => IdOf(session) == id) is not { } session)
        {
            return TypedResults.NotFound();
        }

        await EndAsync(session, store, tokens, logger, ct);
        return TypedResults.NoContent();
    }

    private static async Task EndAsync(StoredSession session, SessionStore store, TokenEndpoint tokens, ILogger logger, CancellationToken ct)
    {
        if (await store.EndAsync(session, ct) is not { } refreshToken)
        {
            return;
        }

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

    private static string SubjectOf(ClaimsPrincipal user) => user.FindFirstValue("sub") ?? "";

    private static string IdOf(StoredSession session) => Convert.ToHexStringLower(session.KeyHash.AsSpan(0, 12));

    [LoggerMessage(1, LogLevel.Warning, "A refresh token could not be revoked when its session was ended.")]
    private static partial void LogNotRevoked(ILogger logger, Exception failure);
}
