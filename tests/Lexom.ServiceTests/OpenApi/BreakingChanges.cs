using System.Text.Json.Nodes;

namespace Lexom.ServiceTests.OpenApi;

/// <summary>What would break a program written against an earlier document: inside <c>/v1</c> changes only add (api.md, versions).</summary>
internal static class BreakingChanges
{
    public static IReadOnlyList<string> Between(JsonObject before, JsonObject after)
    {
        var now = SurfaceDocument.Operations(after).ToDictionary(o => $"{o.Verb} {o.Path}", o => o.Operation);
        return
        [
            .. from was in SurfaceDocument.Operations(before)
               let name = $"{was.Verb} {was.Path}"
               from change in now.TryGetValue(name, out var operation) ? OfOperation(was.Operation, operation) : ["is gone"]
               select $"{name} {change}",
            .. from schema in Schemas(before)
               let current = Schemas(after)[schema.Key]
               where current is not null
               from change in OfSchema(schema.Value!.AsObject(), current!.AsObject())
               select $"{schema.Key} {change}",
        ];
    }

    private static IEnumerable<string> OfOperation(JsonObject before, JsonObject after)
    {
        var demanded = Demanded(after).Except(Demanded(before)).Select(name => $"now demands {name}");
        var answers = before["responses"]!.AsObject().Where(a => a.Key[0] == '2' && !after["responses"]!.AsObject().ContainsKey(a.Key)).Select(a => $"does not answer {a.Key} any more");
        return demanded.Concat(answers);
    }

    private static IEnumerable<string> OfSchema(JsonObject before, JsonObject after)
    {
        var (was, now) = (Properties(before), Properties(after));
        var gone = was.Where(p => !now.ContainsKey(p.Key)).Select(p => $"has lost {p.Key}");
        var demanded = Required(after).Except(Required(before)).Where(name => was.ContainsKey(name)).Select(name => $"now demands {name}");
        var words = Words(before).Except(Words(after)).Select(word => $"does not know {word} any more");
        return [.. gone, .. demanded, .. words];
    }

    private static IEnumerable<string> Demanded(JsonObject operation) =>
        (operation["parameters"]?.AsArray() ?? new JsonArray()).Where(p => p!["required"]?.GetValue<bool>() == true).Select(p => p!["name"]!.GetValue<string>());

    private static IEnumerable<string> Required(JsonObject schema) => (schema["required"]?.AsArray() ?? new JsonArray()).Select(name => name!.GetValue<string>());

    private static IEnumerable<string> Words(JsonObject schema) => (schema["enum"]?.AsArray() ?? new JsonArray()).Select(word => word?.ToString() ?? "null");

    private static JsonObject Properties(JsonObject schema) => schema["properties"]?.AsObject() ?? new JsonObject();

    private static JsonObject Schemas(JsonObject document) => document["components"]!["schemas"]!.AsObject();
}
