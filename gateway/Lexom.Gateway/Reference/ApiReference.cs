using System.Security.Cryptography;

using Microsoft.Net.Http.Headers;

using Scalar.AspNetCore;

namespace Lexom.Gateway.Reference;

/// <summary>
/// The OpenAPI documents of the surfaces and a page to read them, <c>/reference</c>. The documents are the committed ones, so what is read is what the tests compared
/// with the running services. That of the staff surface is for staff.
/// </summary>
internal static class ApiReference
{
    public const string Page = "/reference";

    private static readonly string[] Public = [Surfaces.Partner, Surfaces.Opco, "me"];

    public static void MapApiReference(this WebApplication app)
    {
        foreach (var surface in Public)
        {
            MapDocument(app, surface).AllowAnonymous();
        }

        MapDocument(app, Surfaces.Staff).RequireAuthorization(Surfaces.Staff);
        app.MapScalarApiReference(Page, options => options
            .WithTitle("Lexom, interfaces de programmation")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .AddDocuments([.. Public, Surfaces.Staff])
            .WithNonce()
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()).AllowAnonymous();
    }

    /// <summary>Scripts of ours and those the page itself was given a one-time number for; nothing from elsewhere. Null for every other page.</summary>
    public static string? PolicyOf(HttpContext context) => context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce
        ? $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        : null;

    private static RouteHandlerBuilder MapDocument(WebApplication app, string surface)
    {
        var document = Read(surface);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(document))[..16]}\"");
        return app.MapGet($"/openapi/{surface}.json", () => TypedResults.Bytes(document, "application/json; charset=utf-8", entityTag: tag)).ExcludeFromDescription();
    }

    private static byte[] Read(string surface)
    {
        using var stream = typeof(ApiReference).Assembly.GetManifestResourceStream($"openapi/{surface}.json")
            ?? throw new InvalidOperationException($"The document of the surface {surface} is not in the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
