using System.Net;
using System.Text.Json;

namespace Lexom.PartnerClient;

/// <summary>Lexom refused: a problem document (RFC 9457). Nothing has changed.</summary>
public sealed class PartnerRefusalException : Exception
{
    private PartnerRefusalException(string message, HttpStatusCode status, string code, IReadOnlyList<Violation> violations, TimeSpan? retryAfter)
        : base(message) => (Status, Code, Violations, RetryAfter) = (status, code, violations, retryAfter);

    /// <param name="Code">Stable; the id of the rule where a rule refused.</param>
    /// <param name="Message">French, for people.</param>
    /// <param name="Field">The member of the request, where one is meant.</param>
    public sealed record Violation(string Code, string Message, string? Field);

    public HttpStatusCode Status { get; }

    /// <summary>Stable: what a program decides by.</summary>
    public string Code { get; }

    /// <summary>Everything that was wrong, at once.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>When to try again, where that makes sense.</summary>
    public TimeSpan? RetryAfter { get; }

    internal static async Task<PartnerRefusalException> OfAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var problem = await ReadAsync(answer, ct).ConfigureAwait(false);
        var violations = problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray().Select(e => new Violation(Text(e, "code") ?? "", Text(e, "message") ?? "", Text(e, "field"))).ToList()
            : [];
        return new PartnerRefusalException(
            Text(problem, "detail") ?? Text(problem, "title") ?? $"HTTP {(int)answer.StatusCode}", answer.StatusCode, Text(problem, "code") ?? "", violations, answer.Headers.RetryAfter?.Delta);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Something between us and Lexom answered.
            return JsonDocument.Parse("{}").RootElement;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
