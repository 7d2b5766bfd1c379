using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Lexom.Gateway;

/// <summary>Serves the staff app's built files; paths the browser's router knows get index.html, unknown API paths a problem document.</summary>
internal static class StaffApp
{
    private const string Assets = "/assets";

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

    /// <summary>Only what is public is compressed: an answer that mixes a secret with a stranger's words would give the secret away by its length.</summary>
    public static void AddStaffAppFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/javascript", "text/css", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    public static void UseStaffAppFiles(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Assets), assets => assets.UseResponseCompression());
        app.UseStaticFiles(Files);
    }

    private static StaticFileOptions Files => new()
    {
        // The build puts a content hash into the names under /assets; anything else may change under the same name.
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments(Assets) ? "public, max-age=31536000, immutable" : "no-cache",
    };

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
