using System.Globalization;
using System.Text.Json.Nodes;

namespace Lexom.ServiceTests.Fuzz;

/// <summary>Makes values a schema of an OpenAPI document allows: any of them, not only the likely ones.</summary>
internal sealed class SchemaValues(JsonObject document, Random random)
{
    private const int Deepest = 8;

    private static readonly string[] Words = ["a", "Société Exemple", "é’œ «", "0", "  x  ", "atlas", "BON POUR ACCORD", "contact.un@exemple.example", "FR", "732829320", "\ud83d\ude80 fin"];

    private static readonly DateOnly Around = new(2027, 3, 3);

    public JsonNode? Of(JsonNode? schema, int depth = 0)
    {
        var resolved = Resolve(schema);
        if (resolved["oneOf"] is JsonArray choices)
        {
            return Of(One<JsonNode?>([.. choices]), depth);
        }

        if (resolved["enum"] is JsonArray words)
        {
            return One<JsonNode?>([.. words])?.DeepClone();
        }

        var kinds = resolved["type"] is JsonArray several ? several.Select(kind => kind!.GetValue<string>()).ToArray() : [resolved["type"]?.GetValue<string>() ?? "string"];
        return One(kinds) switch
        {
            "null" => null,
            "boolean" => random.Next(2) == 0,
            "integer" => random.Next(Whole(resolved, "minimum", 0), Whole(resolved, "maximum", 3000)),
            "number" => Math.Round(random.NextDouble() * 1000, 2, MidpointRounding.ToEven),
            "array" => new JsonArray([.. Enumerable.Range(0, depth > Deepest ? 0 : random.Next(3)).Select(_ => Of(resolved["items"], depth + 1))]),
            "object" => Members(resolved, depth),
            _ => Text(resolved),
        };
    }

    public T One<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private JsonObject Members(JsonObject schema, int depth)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        var members = (schema["properties"]?.AsObject() ?? []).Where(p => required.Contains(p.Key) || (depth <= Deepest && random.Next(3) > 0));
        return new JsonObject(members.Select(p => KeyValuePair.Create(p.Key, Of(p.Value, depth + 1))));
    }

    private string Text(JsonObject schema) => schema["format"]?.GetValue<string>() switch
    {
        "uuid" => new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()).ToString(),
        "date" => Around.AddDays(random.Next(-400, 800)).ToString("O", CultureInfo.InvariantCulture),
        "date-time" => Around.AddDays(random.Next(-400, 800)).ToString("O", CultureInfo.InvariantCulture) + "T09:00:00Z",
        _ when schema["pattern"] is not null => random.Next(-99, 9999).ToString(CultureInfo.InvariantCulture) + ".50",
        _ when schema["maxLength"] is { } longest && random.Next(4) == 0 => new string('é', longest.GetValue<int>()),
        _ => One(Words),
    };

    private static int Whole(JsonObject schema, string name, int usual) => schema[name]?.GetValue<int>() ?? usual;

    private JsonObject Resolve(JsonNode? schema) => schema?["$ref"] is { } reference
        ? Resolve(document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]])
        : schema?.AsObject() ?? [];
}
