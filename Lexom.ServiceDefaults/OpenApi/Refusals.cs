using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>The refusals every surface shares, described once per document and referred to by its operations (api.md, errors and status).</summary>
internal static class Refusals
{
    public const string Unavailable = "Unavailable";
    public const string ProblemSchema = "Problem";

    private static readonly (int Status, string Name, string Code, string Meaning)[] All =
    [
        (400, "Malformed", "malformed-request", "The request cannot be read: JSON, a parameter or a required header. Nothing was changed."),
        (401, "Unauthenticated", "unauthenticated", "No valid credential for this surface."),
        (403, "Forbidden", "forbidden", "The credential is valid, but its scope or role does not reach this route."),
        (404, "NotFound", "not-found", "No such object, or one that belongs to somebody else."),
        (409, "Conflict", "concurrent-change", "The object's state does not allow this, or another change came first."),
        (412, "Stale", "if-match-stale", "If-Match names a version that is not current any more."),
        (413, "TooLarge", "body-too-large", "The body is larger than 1 MB, or 10 MB for uploads."),
        (415, "UnsupportedMediaType", "unsupported-media-type", "The body's media type is not accepted here."),
        (422, "RuleRefused", "CGV-2.1-d", "A rule refused. `code` is the rule; `errors` lists every violation at once. Nothing was changed."),
        (428, "VersionRequired", "if-match-missing", "If-Match is required."),
        (429, "TooManyRequests", "too-many-requests", "The quota of this client is used up until the time in Retry-After."),
    ];

    public static string NameOf(int status) => All.First(refusal => refusal.Status == status).Name;

    public static void AddTo(OpenApiDocument document)
    {
        document.Components!.Schemas!.TryAdd(ProblemSchema, Schema());
        document.Components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        foreach (var (status, name, code, meaning) in All)
        {
            var response = Response(document, status, code, meaning);
            if (status == 429)
            {
                response.Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" } },
                };
            }

            document.Components.Responses[name] = response;
        }

        document.Components.Responses[Unavailable] = Response(
            document, 503, "dependency-unavailable", "A part of the system does not answer. Repeat a little later; a command, with the same Idempotency-Key.");
    }

    private static OpenApiResponse Response(OpenApiDocument document, int status, string code, string meaning) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchemaReference(ProblemSchema, document),
                Example = new JsonObject
                {
                    ["type"] = $"/problems/{code}", ["title"] = Http.Problems.TitleOf(status), ["status"] = status, ["detail"] = Http.Problems.TitleOf(status) + ".",
                    ["code"] = code, ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
                },
            },
        },
    };

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "RFC 9457. `code` is stable and names the rule where a rule refused; `title` and `detail` are French text for people.",
        Required = new HashSet<string> { "type", "title", "status", "code", "traceId" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(), ["title"] = Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = 400.ToString(CultureInfo.InvariantCulture), Maximum = 599.ToString(CultureInfo.InvariantCulture) },
            ["detail"] = Text(), ["instance"] = Text(), ["code"] = Text(), ["traceId"] = Text(),
            // A list of violations, or the framework's own form: messages by field.
            ["errors"] = new OpenApiSchema
            {
                OneOf =
                [
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object, Required = new HashSet<string> { "code", "message" },
                            Properties = new Dictionary<string, IOpenApiSchema>
                            {
                                ["code"] = Text(), ["message"] = Text(), ["field"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
                            },
                        },
                    },
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
                    },
                ],
            },
        },
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
