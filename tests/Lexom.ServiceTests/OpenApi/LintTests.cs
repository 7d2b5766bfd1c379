using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lexom.ServiceTests.OpenApi;

/// <summary>What the common linters of OpenAPI documents ask for (Spectral's and Redocly's recommended rules), asked here without Node.</summary>
public sealed partial class LintTests
{
    private const int LongestSummary = 80;

    public static TheoryData<string> Each => [.. SurfaceDocument.Names];

    [Theory]
    [MemberData(nameof(Each))]
    public void Gives_examples_that_its_own_schemas_allow(string surface)
    {
        var document = SurfaceDocument.Committed(surface);
        var check = new SchemaCheck(document);

        var wrong =
            from operation in SurfaceDocument.Operations(document)
            from media in Contents(operation.Operation)
            where media.Value!["example"] is not null && media.Value["schema"] is not null
            from fault in check.Faults(media.Value!["schema"]!, media.Value["example"], "")
            select $"{operation.Verb} {operation.Path} {fault}";
        wrong.ShouldBeEmpty();

        var parameters =
            from operation in SurfaceDocument.Operations(document)
            from parameter in Parameters(operation.Operation)
            where parameter["example"] is not null
            from fault in check.Faults(parameter["schema"]!, parameter["example"], "")
            select $"{operation.Verb} {operation.Path} {parameter["name"]} {fault}";
        parameters.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Writes_paths_and_names_one_way(string surface)
    {
        var document = SurfaceDocument.Committed(surface);
        var operations = SurfaceDocument.Operations(document).ToList();

        operations.Where(o => !PathForm().IsMatch(o.Path)).Select(o => o.Path).ShouldBeEmpty("Paths are words in small letters with hyphens.");
        operations.Select(o => o.Operation["operationId"]!.GetValue<string>()).Where(id => !CamelCase().IsMatch(id)).ShouldBeEmpty();
        operations.SelectMany(o => Parameters(o.Operation).Where(p => p["in"]!.GetValue<string>() != "header").Select(p => p["name"]!.GetValue<string>()))
            .Where(name => !CamelCase().IsMatch(name)).ShouldBeEmpty();
        Schemas(document).SelectMany(s => (s.Value!["properties"]?.AsObject() ?? []).Select(p => $"{s.Key}.{p.Key}")).Where(name => !CamelCase().IsMatch(name.Split('.')[1])).ShouldBeEmpty();
        Schemas(document).Select(s => s.Key).Where(name => !PascalCase().IsMatch(name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Declares_what_its_paths_name(string surface)
    {
        foreach (var (path, verb, operation) in SurfaceDocument.Operations(SurfaceDocument.Committed(surface)))
        {
            var where = $"{verb} {path}";
            var inPath = Parameters(operation).Where(p => p["in"]!.GetValue<string>() == "path").ToList();
            inPath.Select(p => p["name"]!.GetValue<string>()).Order().ShouldBe(Template().Matches(path).Select(m => m.Groups[1].Value).Order(), where);
            inPath.ShouldAllBe(p => p["required"]!.GetValue<bool>(), where);
            Parameters(operation).GroupBy(p => $"{p["in"]} {p["name"]}").ShouldAllBe(same => same.Count() == 1, where);
            operation["tags"]!.AsArray().Count.ShouldBe(1, where);
            operation["summary"]!.GetValue<string>().ShouldSatisfyAllConditions(
                summary => summary.Length.ShouldBeLessThanOrEqualTo(LongestSummary, where), summary => summary.ShouldNotEndWith(".", where));
            (verb is "GET" or "DELETE" && operation["requestBody"] is not null).ShouldBeFalse(where);
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Says_who_it_is_for_and_leaves_nothing_unused(string surface)
    {
        var document = SurfaceDocument.Committed(surface);
        var text = document.ToJsonString();

        foreach (var said in new[] { document["info"]!["title"], document["info"]!["version"], document["info"]!["description"], document["servers"]![0]!["url"] })
        {
            said!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        }

        Schemas(document).Select(s => s.Key).Where(name => !text.Contains($"\"#/components/schemas/{name}\"", StringComparison.Ordinal)).ShouldBeEmpty("Nothing refers to them.");
        var schemes = document["components"]!["securitySchemes"]!.AsObject().Select(s => s.Key).ToHashSet();
        document["security"]!.AsArray().SelectMany(either => either!.AsObject().Select(s => s.Key)).Where(name => !schemes.Contains(name)).ShouldBeEmpty();
        var used = SurfaceDocument.Operations(document).SelectMany(o => o.Operation["tags"]!.AsArray().Select(t => t!.GetValue<string>())).ToHashSet();
        document["tags"]!.AsArray().Select(t => t!["name"]!.GetValue<string>()).ShouldBe(used, ignoreOrder: true);
        Schemas(document).Where(s => s.Value!["enum"] is JsonArray { Count: 0 }).Select(s => s.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"x\"", "is a string")]
    [InlineData("{}", "lacks id")]
    [InlineData("{\"id\":\"no\"}", "id is no uuid")]
    [InlineData("{\"id\":\"0197a000-0000-7000-8000-000000000001\",\"more\":1}", "knows no more")]
    [InlineData("{\"id\":\"0197a000-0000-7000-8000-000000000001\",\"on\":\"2027-02-30\"}", "on is no date")]
    [InlineData("{\"id\":\"0197a000-0000-7000-8000-000000000001\",\"kind\":\"c\"}", "kind is none of a, b")]
    [InlineData("{\"id\":\"0197a000-0000-7000-8000-000000000001\",\"many\":[\"toolong\"]}", "many is longer than 3")]
    public void Finds_what_a_schema_does_not_allow(string value, string fault)
    {
        var document = JsonNode.Parse("""
            {"components":{"schemas":{"A":{"type":"object","required":["id"],"additionalProperties":false,"properties":{"id":{"type":"string","format":"uuid"},
            "on":{"type":["null","string"],"format":"date"},"kind":{"oneOf":[{"type":"null"},{"enum":["a","b"]}]},"many":{"type":"array","items":{"type":"string","maxLength":3}}}}}}}
            """)!.AsObject();

        new SchemaCheck(document).Faults(JsonNode.Parse("{\"$ref\":\"#/components/schemas/A\"}")!, JsonNode.Parse(value), "").Select(f => f.Trim()).ShouldBe([fault]);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Contents(JsonObject operation) =>
        operation["responses"]!.AsObject().Select(a => a.Value!["content"]).Append(operation["requestBody"]?["content"]).Where(c => c is not null).SelectMany(c => c!.AsObject());

    private static IEnumerable<JsonNode> Parameters(JsonObject operation) => (operation["parameters"]?.AsArray() ?? []).Select(p => p!);

    private static JsonObject Schemas(JsonObject document) => document["components"]!["schemas"]!.AsObject();

    [GeneratedRegex(@"^(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z]*\}))+$")]
    private static partial Regex PathForm();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex PascalCase();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Template();
}
