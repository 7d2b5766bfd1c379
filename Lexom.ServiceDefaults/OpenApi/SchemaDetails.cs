using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Lexom.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>What the framework cannot know of a type: its name across slices, how money is written, what the code's comments say.</summary>
internal static class SchemaDetails
{
    /// <summary>Slices nest their <c>Request</c> and <c>Response</c>: the slice's name goes before.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        if (type.Type == typeof(Money) || type.Type == typeof(Money?))
        {
            return nameof(Money);
        }

        var standard = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        if (standard is null)
        {
            return null;
        }

        var actual = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return actual.IsGenericType ? NameOf(actual) : PlainNameOf(actual);
    }

    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money))
        {
            DescribeMoney(schema);
        }
        else if (context.JsonPropertyInfo is { } property)
        {
            // A property that has a type of our own refers to that type's description.
            if (schema.Metadata?.ContainsKey("x-schema-id") != true)
            {
                schema.Description ??= XmlComments.SummaryOf(property.DeclaringType, Pascal(property.Name));
            }
        }
        else if (type.Assembly.GetName().Name?.StartsWith("Lexom.", StringComparison.Ordinal) == true)
        {
            schema.Description ??= XmlComments.SummaryOf(type);
        }

        return Task.CompletedTask;
    }

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "An amount in euros with two decimals, as text: no rounding on the way.";
        schema.Required = new HashSet<string> { "amount", "currency" };
        schema.AdditionalPropertiesAllowed = false;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = @"^-?\d{1,12}(\.\d{1,2})?$", Examples = [JsonValue.Create("1234.50")] },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("EUR")] },
        };
    }

    private static string NameOf(Type generic) =>
        generic.IsGenericType
            ? generic.Name[..generic.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Concat(generic.GetGenericArguments().Select(NameOf))
            : PlainNameOf(generic);

    private static string PlainNameOf(Type type) => type.IsNested ? type.DeclaringType!.Name + type.Name : type.Name;

    private static string Pascal(string camel) => char.ToUpperInvariant(camel[0]) + camel[1..];
}
