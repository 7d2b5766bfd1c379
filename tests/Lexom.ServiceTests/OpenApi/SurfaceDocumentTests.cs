using System.Text.Json.Nodes;

namespace Lexom.ServiceTests.OpenApi;

/// <summary>
/// The committed documents are a promise to partners, OPCOs and the staff app: they are what the services say of themselves, complete enough to be used without asking.
/// <c>./lexom openapi</c> writes them anew; read the difference before committing it.
/// </summary>
public sealed class SurfaceDocumentTests
{
    public static TheoryData<string> Each => [.. SurfaceDocument.Names];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Is_what_the_services_say_of_themselves(string surface)
    {
        var generated = await SurfaceDocument.GenerateAsync(surface);
        if (Environment.GetEnvironmentVariable("LEXOM_ACCEPT_SNAPSHOTS") == "1")
        {
            if (Environment.GetEnvironmentVariable("LEXOM_ACCEPT_BREAKING") != "1")
            {
                BreakingChanges.Between(SurfaceDocument.Committed(surface), generated).ShouldBeEmpty("Inside /v1 changes only add. LEXOM_ACCEPT_BREAKING=1 accepts these before anybody uses them.");
            }

            await File.WriteAllTextAsync(SurfaceDocument.FileOf(surface), SurfaceDocument.TextOf(generated));
        }

        SurfaceDocument.TextOf(generated).ShouldBe(await File.ReadAllTextAsync(SurfaceDocument.FileOf(surface)), "Run ./lexom openapi, and read the difference: changes are additive only.");
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Names_every_operation_once_and_explains_it(string surface)
    {
        var operations = SurfaceDocument.Operations(SurfaceDocument.Committed(surface)).ToList();

        operations.ShouldNotBeEmpty();
        operations.GroupBy(o => Text(o.Operation["operationId"])).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty("An operation id is the name of a method in generated clients.");
        operations.Where(o => Text(o.Operation["summary"]).Length == 0 || Text(o.Operation["description"]).Length == 0).Select(Where).ShouldBeEmpty("A route without a description.");
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Says_how_each_operation_refuses(string surface)
    {
        var document = SurfaceDocument.Committed(surface);
        string[] everywhere = ["400", "401", "403", "5XX"];

        foreach (var operation in SurfaceDocument.Operations(document))
        {
            var answers = operation.Operation["responses"]!.AsObject();
            answers.Select(a => a.Key).ShouldContain(status => status[0] == '2' || status[0] == '3', Where(operation));
            everywhere.Except(answers.Select(a => a.Key)).ShouldBeEmpty(Where(operation));
            foreach (var (status, answer) in answers.Where(a => a.Key[0] is '4' or '5'))
            {
                Resolve(document, answer!)["content"]!["application/problem+json"]!["example"].ShouldNotBeNull($"{Where(operation)} {status}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Gives_an_example_of_every_json_body(string surface)
    {
        var bodies =
            from operation in SurfaceDocument.Operations(SurfaceDocument.Committed(surface))
            from content in operation.Operation["responses"]!.AsObject().Select(a => a.Value!["content"]).Append(operation.Operation["requestBody"]?["content"])
            where content is not null
            from media in content.AsObject()
            where media.Key.Contains("json", StringComparison.Ordinal)
            select (Route: Where(operation), Example: media.Value!["example"]);

        bodies.Where(body => body.Example is null).Select(body => body.Route).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Refers_only_to_what_it_defines(string surface)
    {
        var document = SurfaceDocument.Committed(surface);

        References(document).Where(reference => TryResolve(document, reference) is null).ShouldBeEmpty();
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        document["security"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public void Demands_a_key_for_each_command_of_a_partner()
    {
        var commands = SurfaceDocument.Operations(SurfaceDocument.Committed("partner")).Where(o => o.Verb == "POST" && !o.Path.EndsWith("/preview", StringComparison.Ordinal)).ToList();

        commands.ShouldNotBeEmpty();
        commands.Where(o => o.Operation["parameters"]?.AsArray().Any(p => Text(p!["name"]) == "Idempotency-Key" && p["required"]?.GetValue<bool>() == true) != true)
            .Select(Where).ShouldBeEmpty();
    }

    private static string Where((string Path, string Verb, JsonObject Operation) operation) => $"{operation.Verb} {operation.Path}";

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static JsonNode Resolve(JsonObject document, JsonNode node) => node["$ref"] is { } reference ? TryResolve(document, reference.GetValue<string>())! : node;

    private static JsonNode? TryResolve(JsonObject document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => m is { Key: "$ref", Value: JsonValue target } ? [target.GetValue<string>()] : References(m.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
