using System.Net.Http.Headers;

using Lexom.Gateway.Session;

using Microsoft.AspNetCore.Authentication;

using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Lexom.Gateway.Proxy;

/// <summary>What a service gets to see of a request: no cookie, and on the staff surface the session's access token as bearer.</summary>
internal static class ForwardedRequest
{
    public static void Transform(TransformBuilderContext builder)
    {
        var staff = builder.Route.AuthorizationPolicy == Surfaces.Staff;
        if (builder.Cluster?.ClusterId == "identity" && !staff)
        {
            // The sign-in lives on the browser's address, with cookies of its own.
            builder.AddOriginalHost(true);
            builder.AddRequestTransform(KeepIdentityCookies);
        }
        else
        {
            builder.AddRequestHeaderRemove("Cookie");
        }

        if (staff)
        {
            builder.AddRequestHeaderRemove("X-CSRF-TOKEN");
            builder.AddRequestTransform(BearerFromSession);
        }

        builder.AddResponseHeaderRemove("Server", ResponseCondition.Always);
    }

    // Identity gets its own cookies and never the gateway's session key.
    private static ValueTask KeepIdentityCookies(RequestTransformContext context)
    {
        var kept = context.HttpContext.Request.Cookies
            .Where(cookie => cookie.Key.StartsWith("__Host-lexom-identity", StringComparison.Ordinal))
            .Select(cookie => $"{cookie.Key}={cookie.Value}");
        var header = string.Join("; ", kept);
        context.ProxyRequest.Headers.Remove("Cookie");
        if (header.Length > 0)
        {
            context.ProxyRequest.Headers.TryAddWithoutValidation("Cookie", header);
        }

        return ValueTask.CompletedTask;
    }

    private static async ValueTask BearerFromSession(RequestTransformContext context)
    {
        // Already authenticated by the route's policy: this reads the result, not the database again.
        var token = await context.HttpContext.GetTokenAsync(SessionCookie.Scheme, "access_token");
        context.ProxyRequest.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }
}
