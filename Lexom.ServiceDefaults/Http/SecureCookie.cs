using Microsoft.AspNetCore.Http;

namespace Lexom.ServiceDefaults.Http;

/// <summary>
/// A cookie that is always <c>Secure</c>, also where the process itself is spoken to without TLS: behind a proxy that ends it, and on http://localhost, which browsers
/// treat as secure. (Antiforgery refuses to write a cookie with <see cref="CookieSecurePolicy.Always"/> on such a request.)
/// </summary>
public sealed class SecureCookie : CookieBuilder
{
    /// <inheritdoc />
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
