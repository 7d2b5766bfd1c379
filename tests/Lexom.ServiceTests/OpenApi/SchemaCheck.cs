using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lexom.ServiceTests.OpenApi;

/// <summary>Whether a value is what a schema says, for the words of JSON Schema that our documents use.</summary>
internal sealed class SchemaCheck(JsonObject document)
{
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
        {
            return Faults(document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!, value, at);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            var each = choices.Select(choice => Faults(choice!, value, at)).ToList();
            return each.Exists(faults => faults.Count == 0) ? [] : each[^1];
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            return [$"{at} is none of {string.Join(", ", words)}"];
        }

        var kinds = schema["type"] switch { JsonArray several => several.Select(kind => kind!.GetValue<string>()).ToArray(), { } one => [one.GetValue<string>()], null => [] };
        return kinds.Length > 0 && !kinds.Any(kind => Is(kind, value)) ? [$"{at} is a {Kind(value)}"] : [.. Inside(schema, value, at)];
    }

    private IEnumerable<string> Inside(JsonNode schema, JsonNode? value, string at) => value switch
    {
        JsonObject members => OfObject(schema, members, at),
        JsonArray items when schema["items"] is { } each => items.SelectMany(item => Faults(each, item, at)),
        JsonValue text when Kind(text) == "string" => OfText(schema, text.GetValue<string>(), at),
        _ => [],
    };

    private IEnumerable<string> OfObject(JsonNode schema, JsonObject members, string at)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        var lacking = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => $"{at} lacks {name}");
        var unknown = schema["additionalProperties"] is JsonValue no && no.GetValueKind() == JsonValueKind.False
            ? members.Where(m => !properties.ContainsKey(m.Key)).Select(m => $"{at} knows no {m.Key}")
            : [];
        return [.. lacking, .. unknown, .. members.Where(m => properties.ContainsKey(m.Key)).SelectMany(m => Faults(properties[m.Key]!, m.Value, $"{at} {m.Key}"))];
    }

    private static IEnumerable<string> OfText(JsonNode schema, string text, string at)
    {
        if (schema["maxLength"]?.GetValue<int>() is { } longest && text.Length > longest)
        {
            yield return $"{at} is longer than {longest}";
        }

        if (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern))
        {
            yield return $"{at} does not look like {pattern}";
        }

        var format = schema["format"]?.GetValue<string>();
        var fits = format switch
        {
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T', StringComparison.Ordinal),
            _ => true,
        };
        if (!fits)
        {
            yield return $"{at} is no {format}";
        }
    }

    private static bool Is(string kind, JsonNode? value) =>
        Kind(value) is var actual && (kind == actual || (kind == "integer" && actual == "number" && value!.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-')));

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString()!.ToLowerInvariant(),
    };
}
