using Microsoft.Extensions.Options;

namespace Lexom.Identity;

/// <summary>
/// A request that came by the public host name came by the public scheme too, wherever TLS ended: the addresses OpenIddict publishes and compares
/// are built from it. No forwarded header is trusted. Requests on the internal address keep theirs, so services fetch keys and tokens without the gateway.
/// </summary>
internal static class PublicScheme
{
    public static void UsePublicScheme(this WebApplication app)
    {
        var issuer = app.Services.GetRequiredService<IOptions<IssuerOptions>>().Value.Issuer;
        app.Use((context, next) =>
        {
            if (string.Equals(context.Request.Host.Value, issuer.Authority, StringComparison.OrdinalIgnoreCase))
            {
                context.Request.Scheme = issuer.Scheme;
            }

            return next(context);
        });
    }
}
