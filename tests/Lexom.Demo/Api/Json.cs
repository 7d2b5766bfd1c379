using System.Globalization;
using System.Text.Json.Nodes;

namespace Lexom.Demo.Api;

/// <summary>Reads answers the way a portal's developer would: by the names the API documents. A missing name is an error that says which.</summary>
internal static class Json
{
    public static JsonNode At(this JsonNode node, string name) => node[name] ?? throw new StoryException($"The answer has no '{name}': {Shorten(node)}");

    public static string Text(this JsonNode node, string name) => node.At(name).GetValue<string>();

    public static string? TextOrNull(this JsonNode node, string name) => node[name]?.GetValue<string>();

    public static Guid Id(this JsonNode node, string name = "id") => node.At(name).GetValue<Guid>();

    public static bool Flag(this JsonNode node, string name) => node.At(name).GetValue<bool>();

    public static int Number(this JsonNode node, string name) => node.At(name).GetValue<int>();

    public static DateOnly Day(this JsonNode node, string name) => DateOnly.ParseExact(node.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal Euros(this JsonNode node, string name) => decimal.Parse(node.At(name).Text("amount"), CultureInfo.InvariantCulture);

    public static IReadOnlyList<JsonNode> Items(this JsonNode node, string name = "items") => [.. node.At(name).AsArray().Select(item => item!)];

    public static object Money(decimal amount) => new { amount = amount.ToString("0.00", CultureInfo.InvariantCulture), currency = "EUR" };

    public static string Wire(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Shorten(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "nothing";
        return text.Length <= 600 ? text : text[..600] + " …";
    }
}

/// <summary>The story did not go as the terms of sale say.</summary>
internal sealed class StoryException(string message) : Exception(message);
