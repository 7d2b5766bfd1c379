using Lexom.Gateway.Reference;

using Microsoft.Extensions.Options;

namespace Lexom.Gateway;

/// <summary>Headers every answer leaves with. A service's own stricter policy (the sign-in page) is kept.</summary>
internal static class SecurityHeaders
{
    // Mantine writes its theme into a style element at run time, hence 'unsafe-inline' for styles; scripts come from our files alone.
    private const string PagePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string ApiPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var https = app.Services.GetRequiredService<IOptions<AuthOptions>>().Value.Gateway.Scheme == Uri.UriSchemeHttps;
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                var api = Surfaces.IsApi(context.Request.Path);
                headers.TryAdd("Content-Security-Policy", ApiReference.PolicyOf(context) ?? (api ? ApiPolicy : PagePolicy));
                headers.TryAdd("Referrer-Policy", "no-referrer");
                headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
                headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
                headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers.Remove("Server");
                if (https)
                {
                    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                }

                // Answers about customers and people are not left in a shared cache unless the service says they may.
                if (api)
                {
                    headers.TryAdd("Cache-Control", "no-store");
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
