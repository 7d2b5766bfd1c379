using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace Lexom.Gateway.Proxy;

/// <summary>
/// When an instance cannot be reached, a request that only reads is sent to another one, once. A command is never repeated here: its sender does that, with the same
/// Idempotency-Key.
/// </summary>
internal static class SafeRetry
{
    public static void UseSafeRetry(this IReverseProxyApplicationBuilder pipeline) => pipeline.Use(async (context, next) =>
    {
        await next(context);

        var proxied = context.GetReverseProxyFeature();
        var others = proxied.AllDestinations.Where(destination => destination != proxied.ProxiedDestination).ToArray();
        if (others.Length == 0 || context.Response.HasStarted || !IsRead(context.Request.Method) || context.GetForwarderErrorFeature()?.Error is not ForwarderError.Request)
        {
            return;
        }

        context.Features.Set<IForwarderErrorFeature>(null);
        context.Response.StatusCode = StatusCodes.Status200OK;
        proxied.AvailableDestinations = others;
        proxied.ProxiedDestination = null;
        await next(context);
    });

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
