namespace Lexom.Gateway;

/// <summary>
/// Drops what a client must not be able to say: who it is by header, from where it comes, or that a GET is a DELETE (api.md, tracing).
/// Runs before everything else, so that no later part sees these; the proxy then sets its own X-Forwarded-* headers.
/// </summary>
internal static class RequestCleaning
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP", "X-Original-URL", "X-Original-Host", "X-Rewrite-URL", "X-Host",
        "X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override",
        "Remote-User", "X-Remote-User", "X-User", "X-User-Id", "X-Client-Id", "X-Partner-Id", "X-Opco", "X-Roles",
    };

    private static readonly string[] DroppedPrefixes = ["X-Forwarded-", "X-Auth-", "X-MS-CLIENT-PRINCIPAL", "X-Original-"];

    public static void UseRequestCleaning(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Request.Headers;
        foreach (var name in headers.Keys.Where(IsDropped).ToArray())
        {
            headers.Remove(name);
        }

        return next(context);
    });

    internal static bool IsDropped(string header) =>
        Dropped.Contains(header) || DroppedPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
