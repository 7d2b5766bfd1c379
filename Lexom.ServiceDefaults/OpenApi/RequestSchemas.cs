using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>
/// A field that may be null is always written in an answer, but may be left out of a request: in schemas only requests use, it is not required. The framework
/// marks every constructor parameter.
/// </summary>
internal static class RequestSchemas
{
    public static void FreeOptionalFields(OpenApiDocument document)
    {
        var (asked, answered) = (new HashSet<string>(), new HashSet<string>());
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(verb => verb.Value))
        {
            Collect(operation.RequestBody?.Content, document, asked);
            foreach (var response in operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
            {
                Collect(response.Content, document, answered);
            }
        }

        foreach (var name in asked.Except(answered))
        {
            if (document.Components!.Schemas![name] is OpenApiSchema { Required: { } required, Properties: { } properties })
            {
                required.ExceptWith(properties.Where(property => MayBeNull(property.Value)).Select(property => property.Key));
            }
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(choice => choice.Type == JsonSchemaType.Null) == true;

    private static void Collect(IDictionary<string, OpenApiMediaType>? content, OpenApiDocument document, HashSet<string> found)
    {
        foreach (var media in content?.Values ?? Enumerable.Empty<OpenApiMediaType>())
        {
            Collect(media.Schema, document, found);
        }
    }

    private static void Collect(IOpenApiSchema? schema, OpenApiDocument document, HashSet<string> found)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            if (!found.Add(name))
            {
                return;
            }

            schema = document.Components!.Schemas![name];
        }

        IEnumerable<IOpenApiSchema?> parts = [.. schema?.Properties?.Values ?? [], .. schema?.OneOf ?? [], .. schema?.AnyOf ?? [], schema?.Items, schema?.AdditionalProperties];
        foreach (var part in parts.Where(part => part is not null))
        {
            Collect(part, document, found);
        }
    }
}
