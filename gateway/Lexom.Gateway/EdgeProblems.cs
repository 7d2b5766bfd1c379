using System.Diagnostics;
using System.Text.Json;

namespace Lexom.Gateway;

/// <summary>The gateway's own refusals as RFC 9457 documents, in the shape the services use: type, title, status, code, traceId.</summary>
internal static class EdgeProblems
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Task WriteAsync(HttpContext context, int status, string code, string title)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        var problem = new
        {
            type = $"https://lexom.example/problems/{code}",
            title,
            status,
            code,
            traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        return context.Response.WriteAsync(JsonSerializer.Serialize(problem, Json), context.RequestAborted);
    }

    public static Task NotSignedIn(HttpContext context)
    {
        return WriteAsync(context, StatusCodes.Status401Unauthorized, "not-signed-in", "Connexion requise.");
    }

    public static Task Refused(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status403Forbidden, "not-allowed", "Accès refusé.");

    public static Task NoSuchRoute(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status404NotFound, "no-such-route", "Cette adresse n'existe pas.");

    /// <summary>Gives a body to answers that have none: those of the proxy itself, of Kestrel's limits, of routing.</summary>
    public static void UseProblemBodies(this WebApplication app) => app.UseStatusCodePages(page =>
    {
        var context = page.HttpContext;
        var (code, title) = context.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => ("bad-request", "Requête mal formée."),
            StatusCodes.Status401Unauthorized => ("not-signed-in", "Connexion ou jeton requis."),
            StatusCodes.Status403Forbidden => ("not-allowed", "Accès refusé."),
            StatusCodes.Status404NotFound => ("no-such-route", "Cette adresse n'existe pas."),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "Cette méthode n'est pas acceptée ici."),
            StatusCodes.Status408RequestTimeout => ("too-slow", "La requête n'est pas arrivée à temps."),
            StatusCodes.Status413PayloadTooLarge => ("too-large", "Le contenu envoyé est trop volumineux."),
            StatusCodes.Status415UnsupportedMediaType => ("media-type", "Ce type de contenu n'est pas accepté."),
            StatusCodes.Status502BadGateway => ("service-unreachable", "Le service ne répond pas. Merci de réessayer."),
            StatusCodes.Status503ServiceUnavailable => ("service-unavailable", "Le service est momentanément indisponible. Merci de réessayer."),
            StatusCodes.Status504GatewayTimeout => ("service-too-slow", "Le service n'a pas répondu à temps. Merci de réessayer."),
            _ => ("error", "La requête n'a pas abouti."),
        };
        return WriteAsync(context, context.Response.StatusCode, code, title);
    });
}
