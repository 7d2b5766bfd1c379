using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lexom.AppHost.Local;

namespace Lexom.ServiceTests.OpenApi;

/// <summary>The committed OpenAPI document of a surface, and the same put together anew from what each service says of itself.</summary>
internal static class SurfaceDocument
{
    public static readonly string[] Names = ["partner", "opco", "staff", "me"];

    private static readonly string[] Services = ["Catalog", "Ordering", "Billing", "Funding", "Privacy", "Identity"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<Task<IReadOnlyDictionary<string, JsonObject>>> Described = new(DescribeAsync);

    public static string FileOf(string surface) => Path.Combine(Root, "gateway", "Lexom.Gateway", "openapi", $"{surface}.json");

    public static JsonObject Committed(string surface) => JsonNode.Parse(File.ReadAllText(FileOf(surface)))!.AsObject();

    public static string TextOf(JsonObject document) => document.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    /// <summary>One document over all services; what two of them name alike but mean differently gets the service's name before it.</summary>
    public static async Task<JsonObject> GenerateAsync(string surface)
    {
        var parts = (await Described.Value)
            .Select(service => (Service: service.Key, Document: service.Value[surface == "me" ? "person" : surface]?.DeepClone().AsObject()))
            .Where(part => part.Document is not null)
            .Select(part => (part.Service, Document: part.Document!))
            .ToList();
        var ambiguous = parts.SelectMany(part => Schemas(part.Document)).GroupBy(schema => schema.Key)
            .Where(same => same.Skip(1).Any(other => !JsonNode.DeepEquals(other.Value, same.First().Value))).Select(same => same.Key).ToHashSet();
        var merged = (Paths: new SortedDictionary<string, JsonNode>(StringComparer.Ordinal), Schemas: new SortedDictionary<string, JsonNode>(StringComparer.Ordinal));
        foreach (var (service, document) in parts)
        {
            Qualify(document, ambiguous, service);
            foreach (var (path, item) in document["paths"]!.AsObject())
            {
                merged.Paths.TryAdd(path, item!.DeepClone()).ShouldBeTrue($"Two services answer {path} on the surface {surface}.");
            }

            foreach (var (name, schema) in Schemas(document))
            {
                merged.Schemas.TryAdd(ambiguous.Contains(name) ? service + name : name, schema!.DeepClone());
            }
        }

        var whole = parts[0].Document.DeepClone().AsObject();
        whole["paths"] = ObjectOf(merged.Paths);
        whole["components"]!["schemas"] = ObjectOf(merged.Schemas);
        var tags = merged.Paths.Values.SelectMany(path => path.AsObject()).SelectMany(verb => verb.Value!["tags"]!.AsArray()).Select(tag => tag!.GetValue<string>());
        whole["tags"] = new JsonArray([.. tags.Distinct().Order(StringComparer.Ordinal).Select(tag => new JsonObject { ["name"] = tag })]);
        return whole;
    }

    /// <summary>Every path of every surface, with the service that answers it.</summary>
    public static async Task<IReadOnlyList<(string Surface, string Service, string Path)>> RoutesAsync() =>
    [
        .. from service in await Described.Value
           from surface in service.Value
           from path in surface.Value!["paths"]!.AsObject()
           select (surface.Key == "person" ? "me" : surface.Key, service.Key, path.Key),
    ];

    public static IEnumerable<(string Path, string Verb, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from verb in path.Value!.AsObject()
        select (path.Key, verb.Key.ToUpperInvariant(), verb.Value!.AsObject());

    private static string Root => LocalHostOptions.FindRepository(AppContext.BaseDirectory);

    private static JsonObject Schemas(JsonObject document) => document["components"]!["schemas"]!.AsObject();

    private static JsonObject ObjectOf(SortedDictionary<string, JsonNode> members) => new(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value)));

    private static void Qualify(JsonNode? node, IReadOnlySet<string> ambiguous, string service)
    {
        const string Prefix = "#/components/schemas/";
        if (node is JsonObject members)
        {
            if (members["$ref"] is JsonValue reference && reference.GetValue<string>() is var target && target.StartsWith(Prefix, StringComparison.Ordinal) && ambiguous.Contains(target[Prefix.Length..]))
            {
                members["$ref"] = Prefix + service + target[Prefix.Length..];
            }

            foreach (var member in members.ToList())
            {
                Qualify(member.Value, ambiguous, service);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Qualify(item, ambiguous, service);
            }
        }
    }

    private static async Task<IReadOnlyDictionary<string, JsonObject>> DescribeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lexom-openapi-").FullName;
        try
        {
            var described = new Dictionary<string, JsonObject>();
            foreach (var service in Services)
            {
                described[service] = await DescribeAsync(service, Path.Combine(folder, $"{service}.json"));
            }

            return described;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<JsonObject> DescribeAsync(string service, string file)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Root, "services", service, "bin", configuration, "net10.0", $"Lexom.{service}.dll");
        var start = new ProcessStartInfo("dotnet", [program, "openapi", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("ConnectionStrings__lexom", "Host=nowhere"), ("ConnectionStrings__rabbit", "amqp://nowhere"), ("Auth__Issuer", "http://lexom.test/"), ("Auth__ClientSecret", "none") })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Join('\n', said));
        return JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
    }
}
