using Microsoft.AspNetCore.Http;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Keeps the body of a keyed request readable a second time, so that its fingerprint can be taken after binding has read it.</summary>
internal sealed class BufferedBodyMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey(Idempotency.Header))
        {
            context.Request.EnableBuffering();
        }

        return next(context);
    }
}
