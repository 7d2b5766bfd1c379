using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>An example of a schema, always the same one: by the field's name where it says what it means, else by its type. Fictional people and companies only.</summary>
internal static class Examples
{
    private const int Deepest = 8;

    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["email"] = "contact.un@exemple.example", ["firstName"] = "Contact", ["lastName"] = "Un", ["name"] = "Société Exemple SARL", ["siren"] = "732829320",
        ["vatNumber"] = "FR44732829320", ["postCode"] = "07200", ["city"] = "Aubenas", ["country"] = "FR", ["lines"] = "1 rue de l'Exemple", ["currency"] = "EUR",
        ["amount"] = "1234.50", ["courseReference"] = "RCL-APPL-03", ["title"] = "La relation client par écrit", ["handwrittenMention"] = "BON POUR ACCORD",
        ["opco"] = "atlas", ["code"] = "atlas", ["fileNumber"] = "ATL-2027-000123", ["rule"] = "CGV-3.5-b", ["ruleId"] = "CGV-3.5-b", ["reason"] = "À la demande du client.",
        ["phone"] = "+33 4 00 00 00 00", ["reference"] = "VIR-2027-0042", ["next"] = "AZegAAAAcACAAAAAAAAAAQ", ["cursor"] = "AZegAAAAcACAAAAAAAAAAQ",
        ["sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ["termsSha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    };

    public static JsonNode? Of(IOpenApiSchema schema, string name, int depth = 0)
    {
        if (schema.Examples is [{ } given, ..])
        {
            return given.DeepClone();
        }

        if (schema.Enum is [{ } first, ..])
        {
            return first.DeepClone();
        }

        if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } choices)
        {
            return choices.FirstOrDefault(choice => choice.Type != JsonSchemaType.Null) is { } choice ? Of(choice, name, depth) : null;
        }

        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => depth >= Deepest ? new JsonObject() : Fields(schema, depth),
            JsonSchemaType.Array => depth >= Deepest || schema.Items is not { } items ? new JsonArray() : new JsonArray(Of(items, name, depth + 1)),
            JsonSchemaType.Boolean => JsonValue.Create(true),
            JsonSchemaType.Integer => JsonValue.Create(Number(schema, 1)),
            JsonSchemaType.Number => JsonValue.Create(Number(schema, 14)),
            JsonSchemaType.String => JsonValue.Create(Text(schema, name)),
            _ => null,
        };
    }

    private static JsonObject Fields(IOpenApiSchema schema, int depth)
    {
        var example = new JsonObject();
        foreach (var (field, type) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            example[field] = Of(type, field, depth + 1);
        }

        return example;
    }

    private static decimal Number(IOpenApiSchema schema, decimal usual) =>
        decimal.TryParse(schema.Minimum, CultureInfo.InvariantCulture, out var least) && least > usual ? least : usual;

    private static string Text(IOpenApiSchema schema, string name) => schema.Format switch
    {
        "uuid" => "0197a000-0000-7000-8000-000000000001",
        "date" => "2027-03-15",
        "date-time" => "2027-03-03T09:00:00Z",
        "time" => "09:00:00",
        "uri" => "https://portail.exemple.example/lexom",
        "byte" or "binary" => "JVBERi0xLjc=",
        _ => ByName.GetValueOrDefault(name, schema.MaxLength is < 5 ? "FR" : "exemple"),
    };
}
