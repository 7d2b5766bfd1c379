using Microsoft.AspNetCore.Http.Features;

using Yarp.ReverseProxy.Model;

namespace Lexom.Gateway.Limits;

/// <summary>A body that says it is larger than its route allows is refused before a service hears of it; one that does not say is cut off on the way by Kestrel.</summary>
internal static class BodyLimit
{
    public static void UseBodyLimit(this IReverseProxyApplicationBuilder pipeline) => pipeline.Use((context, next) =>
        context.Request.ContentLength > (context.GetReverseProxyFeature().Route.Config.MaxRequestBodySize ?? context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            ? EdgeProblems.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "too-large", "Le contenu envoyé est trop volumineux.")
            : next(context));
}
