namespace Lexom.Gateway.Session;

/// <summary>What a browser sees when the return from the sign-in cannot be used: an old tab, a cookie refused, a code used twice.</summary>
internal static class SignInFailedPage
{
    private const string Html = """
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Connexion · Lexom</title></head>
        <body>
          <h1>La connexion n'a pas abouti</h1>
          <p>La page de connexion a peut-être expiré. Vos données n'ont pas été modifiées.</p>
          <p><a href="/session/login?returnUrl=/">Se connecter à nouveau</a></p>
        </body>
        </html>
        """;

    public static Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }
}
