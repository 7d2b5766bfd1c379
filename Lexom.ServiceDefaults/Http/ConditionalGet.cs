using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Lexom.ServiceDefaults.Http;

/// <summary>
/// Answers that are asked for again and again (RFC 9110, RFC 9111): each has an <c>ETag</c>, the slice's own or one over the bytes of the answer; a client that shows it in
/// <c>If-None-Match</c> gets 304 without a body.
/// </summary>
public static class ConditionalGet
{
    /// <summary>Makes a GET conditional, and cacheable by the client itself for some seconds; shared caches never keep it, because the answer needed a token.</summary>
    /// <param name="route">A GET.</param>
    /// <param name="freshFor">How long the client need not even ask; zero means it asks each time.</param>
    public static RouteHandlerBuilder WithConditionalGet(this RouteHandlerBuilder route, TimeSpan freshFor) => route.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var answer = await AnswerBuffer.CaptureAsync(http, await next(context));
        if (answer.Status != StatusCodes.Status200OK)
        {
            return answer;
        }

        var tag = answer.ETag ?? $"\"{Base64Url.EncodeToString(SHA256.HashData(answer.Body).AsSpan(0, 12))}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = freshFor > TimeSpan.Zero ? $"private, max-age={(int)freshFor.TotalSeconds}" : "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.Authorization;
        return Seen(http.Request, tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : answer;
    });

    // Weak comparison: If-None-Match asks for the same content, not for the same bytes.
    private static bool Seen(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(seen => seen == "*" || seen == tag || seen == $"W/{tag}");
}
