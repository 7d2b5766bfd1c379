using System.Globalization;
using System.Security.Claims;

using Yarp.ReverseProxy.Model;

namespace Lexom.Gateway.Limits;

/// <summary>
/// Per-client quotas with RateLimit headers (api.md, limits): partners and OPCOs by their client id, sign-in attempts by address.
/// The count is per gateway instance: with several, a client may use a little more, never less.
/// </summary>
internal static class ClientLimits
{
    public static void UseClientLimits(this WebApplication app)
    {
        var windows = new ClientWindows();
        var quotas = app.Configuration.GetSection("RateLimits").GetChildren().ToDictionary(
            quota => quota.Key, quota => int.Parse(quota.Value!, CultureInfo.InvariantCulture), StringComparer.Ordinal);

        app.Use(async (context, next) =>
        {
            if (Limited(context) is not var (policy, client) || !quotas.TryGetValue(policy, out var quota))
            {
                await next(context);
                return;
            }

            var taken = windows.Take($"{policy}:{client}", quota, TimeProvider.System.GetUtcNow());
            var headers = context.Response.Headers;
            headers["RateLimit-Policy"] = $"\"{policy}\";q={quota};w={ClientWindows.WindowSeconds}";
            headers["RateLimit"] = $"\"{policy}\";r={taken.Remaining};t={taken.ResetSeconds}";
            if (taken.Allowed)
            {
                await next(context);
                return;
            }

            headers.RetryAfter = taken.ResetSeconds.ToString(CultureInfo.InvariantCulture);
            await EdgeProblems.WriteAsync(context, StatusCodes.Status429TooManyRequests, "too-many-requests", "Trop de requêtes : réessayez un peu plus tard.");
        });
    }

    private static (string Policy, string Client)? Limited(HttpContext context)
    {
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.AuthorizationPolicy;
        if (policy is Surfaces.Partner or Surfaces.Opco)
        {
            return (policy, context.User.FindFirstValue("client_id") ?? context.User.FindFirstValue("sub") ?? "?");
        }

        return HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals("/account/login", StringComparison.OrdinalIgnoreCase)
            ? ("sign-in", context.Connection.RemoteIpAddress?.ToString() ?? "?")
            : null;
    }
}
