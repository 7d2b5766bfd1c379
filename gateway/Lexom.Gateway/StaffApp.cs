namespace Lexom.Gateway;

/// <summary>Serves the staff app's built files; paths the browser's router knows get index.html, unknown API paths a problem document.</summary>
internal static class StaffApp
{
    private const string Placeholder = """
        <!doctype html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Lexom</title></head>
        <body>
          <h1>Lexom</h1>
          <p>La passerelle est en service. L'application du personnel n'est pas encore installée ici.</p>
          <p><a href="/session/login?returnUrl=/">Se connecter</a></p>
        </body>
        </html>
        """;

    public static void UseStaffAppFiles(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        // The build puts a content hash into the names under /assets; anything else may change under the same name.
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
    });

    // Names with an extension match no route: static files are left alone by requests that a route has claimed, and a missing script must be a 404,
    // index.html in its place only hides the mistake.
    public static void MapStaffApp(this WebApplication app) => app.MapFallback("/{**path:nonfile}", async context =>
    {
        if (Surfaces.IsApi(context.Request.Path))
        {
            await EdgeProblems.NoSuchRoute(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        var index = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        await (index.Exists ? context.Response.SendFileAsync(index, context.RequestAborted) : context.Response.WriteAsync(Placeholder, context.RequestAborted));
    }).AllowAnonymous();
}
