using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>What a caller has to know of a route beside its types: name, rule, roles, idempotency, and every refusal it may give.</summary>
internal static partial class OperationDetails
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GET"] = "get", ["POST"] = "post", ["PUT"] = "replace", ["PATCH"] = "change", ["DELETE"] = "delete",
    };

    private static readonly string[] Files = [nameof(FileContentHttpResult), nameof(FileStreamHttpResult), nameof(ContentHttpResult), nameof(PushStreamHttpResult)];

    public static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var service = context.ApplicationServices.GetRequiredService<ServiceIdentity>().Name;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var method = metadata.OfType<MethodInfo>().FirstOrDefault();
        var surface = context.DocumentName;
        var path = context.Description.RelativePath ?? "";

        // A slice whose decision costs something has a dry run beside it.
        var isPreview = method?.Name == "Preview";
        var slice = isPreview || method?.Name == "Handle" ? method!.DeclaringType! : null;
        var name = slice is not null ? (isPreview ? $"Preview{slice.Name}" : slice.Name) : Pascal(Verbs[context.Description.HttpMethod!]) + string.Concat(Words(path).Skip(surface == Access.Staff ? 3 : 2).Select(Pascal));
        operation.OperationId = Camel(surface == Access.Staff ? Pascal(service) + name : name);
        operation.Summary ??= Sentence(name);
        operation.Description ??= slice is null ? null : isPreview ? $"Shows what the decision would lead to; nothing changes. {XmlComments.SummaryOf(slice)}" : XmlComments.SummaryOf(slice);
        operation.Tags = new HashSet<OpenApiTagReference> { new(surface == Access.Staff ? service : Words(path).ElementAtOrDefault(2) ?? service, context.Document) };

        // Bound whatever their capitals; written one way.
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query))
        {
            parameter.Name = Camel(parameter.Name!);
        }

        AddRoles(operation, metadata);
        if (metadata.OfType<IdempotentRoute>().Any())
        {
            AddIdempotencyKey(operation, required: surface is Access.Partner or Access.Opco);
        }

        if (metadata.OfType<ConditionalRoute>().Any())
        {
            AddIfMatch(operation);
        }

        AddFile(operation, method);
        AddRefusals(operation, context, method);
        return Task.CompletedTask;
    }

    private static void AddRoles(OpenApiOperation operation, IList<object> metadata)
    {
        // Several requirements must all hold: what is left is what they have in common.
        var required = metadata.OfType<AuthorizationPolicy>().SelectMany(p => p.Requirements).OfType<RolesAuthorizationRequirement>().Select(r => r.AllowedRoles).ToList();
        if (required.Count == 0)
        {
            return;
        }

        var roles = required.Aggregate((left, right) => left.Intersect(right)).Distinct().Order(StringComparer.Ordinal).ToArray();
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-roles"] = new JsonNodeExtension(new JsonArray([.. roles.Select(r => JsonValue.Create(r))]));
    }

    private static void AddIdempotencyKey(OpenApiOperation operation, bool required)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = Idempotency.Header, In = ParameterLocation.Header, Required = required,
            Description = "A value of your own per command, for example a UUID. The same key with the same body gets the first answer again, for 30 days.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255, Pattern = "^[!-~]+$" },
            Example = JsonValue.Create("7f1c2f0e-6a3b-4f5e-9a51-3d1f0c6b2a77"),
        });
    }

    // As the framework describes it where a slice takes the header as a parameter.
    private static void AddIfMatch(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = "If-Match", In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
    }

    // The kind of file is known only when it is made; a route that knows better says so by Produces.
    private static void AddFile(OpenApiOperation operation, MethodInfo? method)
    {
        if (method?.ReturnType.ToString() is { } answer && Files.Any(file => answer.Contains(file, StringComparison.Ordinal))
            && operation.Responses?.GetValueOrDefault("200") is OpenApiResponse response)
        {
            // A route that answers JSON too gives the same thing on paper.
            response.Content ??= new Dictionary<string, OpenApiMediaType>();
            response.Content.TryAdd(response.Content.Count == 0 ? "*/*" : "application/pdf", new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } });
        }
    }

    private static void AddRefusals(OpenApiOperation operation, OpenApiOperationTransformerContext context, MethodInfo? method)
    {
        operation.Responses ??= [];
        var path = context.Description.RelativePath ?? "";
        var ruled = method is not null && method.ReturnType.ToString().Contains(nameof(ProblemHttpResult), StringComparison.Ordinal);
        var unsafeVerb = context.Description.HttpMethod is not "GET";
        var conditional = operation.Parameters?.Any(p => p.Name == "If-Match") == true;

        List<int> refusals = [400, 401, 403];
        refusals.AddRange(ruled || path.Contains('{', StringComparison.Ordinal) ? [404] : []);
        refusals.AddRange(ruled ? [422] : []);
        refusals.AddRange(unsafeVerb || context.Description.ActionDescriptor.EndpointMetadata.OfType<ConflictRoute>().Any() ? [409] : []);
        refusals.AddRange(operation.RequestBody is not null || unsafeVerb ? [413, 415] : []);
        refusals.AddRange(conditional ? [412] : []);
        refusals.AddRange(conditional && context.Description.HttpMethod is "PUT" or "PATCH" or "DELETE" ? [428] : []);
        refusals.AddRange(context.DocumentName is Access.Partner or Access.Opco ? [429] : []);
        foreach (var status in refusals)
        {
            operation.Responses.TryAdd($"{status}", new OpenApiResponseReference(Refusals.NameOf(status), context.Document));
        }

        operation.Responses.TryAdd("5XX", new OpenApiResponseReference(Refusals.Unavailable, context.Document));
    }

    private static IEnumerable<string> Words(string path) => path.Split('/').Where(part => part.Length > 0 && part[0] != '{');

    private static string Pascal(string words) => string.Concat(words.Split('-').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    private static string Sentence(string pascal)
    {
        var spaced = Capital().Replace(pascal, " $1").Trim();
        return spaced[..1] + spaced[1..].ToLowerInvariant();
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Capital();
}
