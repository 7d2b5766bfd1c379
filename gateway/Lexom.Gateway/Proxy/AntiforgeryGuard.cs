using Microsoft.AspNetCore.Antiforgery;

using Yarp.ReverseProxy.Model;

namespace Lexom.Gateway.Proxy;

/// <summary>
/// A browser sends the session cookie by itself, so an unsafe staff request must also carry X-CSRF-TOKEN, which only our own page can read from
/// /session/me. Requests with their own bearer token need none: nothing sends that by itself.
/// </summary>
internal static class AntiforgeryGuard
{
    public static void UseAntiforgeryGuard(this IReverseProxyApplicationBuilder pipeline) => pipeline.Use(async (context, next) =>
    {
        var policy = context.GetReverseProxyFeature().Route.Config.AuthorizationPolicy;
        if (policy == Surfaces.Staff && !await PassesAsync(context))
        {
            await RefuseAsync(context);
            return;
        }

        await next(context);
    });

    private static async Task<bool> PassesAsync(HttpContext context)
    {
        var method = context.Request.Method;
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    private static Task RefuseAsync(HttpContext context) => EdgeProblems.WriteAsync(
        context, StatusCodes.Status403Forbidden, "csrf", "La page a expiré : rechargez-la et recommencez.");

    /// <summary>The same rule for the gateway's own routes.</summary>
    internal sealed class Filter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            if (await PassesAsync(context.HttpContext))
            {
                return await next(context);
            }

            await RefuseAsync(context.HttpContext);
            return Results.Empty;
        }
    }
}
