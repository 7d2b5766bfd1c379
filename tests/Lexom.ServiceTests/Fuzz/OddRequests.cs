using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Lexom.ServiceTests.Fuzz;

/// <summary>Requests a route has to bear, made from its document: its example or what its schema allows, the same spoilt in one place, and things that are no request at all.</summary>
/// <param name="document">Of the surface.</param>
/// <param name="known">Ids of objects that exist, by the path their list has.</param>
/// <param name="random">The walk.</param>
internal sealed class OddRequests(JsonObject document, IReadOnlyDictionary<string, List<string>> known, Random random)
{
    private const string Absent = "01990000-0000-7000-8000-00000000dead";

    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "null", "é’œ", "a\u0000b", "\ud83d\ude80", "' OR 1=1 --", "<script>", "../../etc/passwd", "%00", "9999999999999999999", "1e400", "2027-02-30", "0001-01-01",
        "9999-12-31", "2027-03-03T09:00:00+25:00", Absent, "true", "*", "%", "\\", "a\r\nb", new('a', 3000),
    ];

    private static readonly string[] Bodies =
    [
        "", "null", "[]", "\"x\"", "7", "{", "{}", "{\"a\":1,\"a\":2}", "{\"nothing\":true}", "\u0001\u0002", "{\"a\":\"\\ud800\"}", new string('[', 60) + new string(']', 60),
    ];

    private static readonly string[] Types = ["application/json", "application/json", "application/json", "application/json", "text/plain", "application/pdf", "multipart/form-data"];

    private readonly SchemaValues _values = new(document, random);

    public (HttpRequestMessage Request, string What) Next(string path, string verb, JsonObject operation)
    {
        var address = Address(path) + Query(operation);
        var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", random.Next(20) == 0 ? "a b" : $"fuzz-{random.NextInt64():x}");
        request.Headers.TryAddWithoutValidation("Accept", _values.One(["application/json", "*/*", "application/pdf", "text/html;q=0.1", "nonsense"]));
        if (random.Next(3) > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", _values.One(["\"1\"", "*", "W/\"x\"", "nonsense"]));
        }

        var body = operation["requestBody"]?["content"] is JsonObject content ? Body(content) : random.Next(10) == 0 ? _values.One(Bodies) : null;
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(Kind(operation)) } };
        }

        return (request, $"{address} {body?[..Math.Min(body.Length, 400)]}");
    }

    private string Kind(JsonObject operation) => random.Next(4) > 0 && operation["requestBody"]?["content"] is JsonObject content ? content.First().Key : _values.One(Types);

    private string Body(JsonObject content)
    {
        if (content["application/json"] is not { } media || random.Next(6) == 0)
        {
            return random.Next(3) > 0 ? "%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n" : _values.One(Bodies);
        }

        var body = random.Next(2) == 0 ? media["example"]?.DeepClone() : _values.Of(media["schema"]);
        if (random.Next(3) > 0 && body is JsonObject { Count: > 0 } members)
        {
            Spoil(members);
        }

        return body?.ToJsonString() ?? "null";
    }

    private void Spoil(JsonObject members)
    {
        var name = _values.One([.. members.Select(m => m.Key)]);
        if (random.Next(2) == 0 && (members[name] is JsonArray { Count: > 0 } items ? items[0] : members[name]) is JsonObject { Count: > 0 } inner)
        {
            Spoil(inner);
            return;
        }

        switch (random.Next(7))
        {
            case 0: members.Remove(name); break;
            case 1: members[name] = null; break;
            case 2: members[name] = _values.One(Texts); break;
            case 3: members[name] = _values.One([-1, 0, int.MaxValue, int.MinValue]); break;
            case 4: members[name] = new JsonArray(null, null); break;
            case 5: members[name] = new JsonObject(); break;
            default: members[$"{name}x"] = true; break;
        }
    }

    private string Query(JsonObject operation)
    {
        var asked = (operation["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.GetValue<string>() == "query" && random.Next(2) == 0)
            .Select(p => $"{p!["name"]!.GetValue<string>()}={Uri.EscapeDataString(random.Next(2) == 0 ? _values.One(Texts) : _values.Of(p["schema"])?.ToString() ?? "")}").ToList();
        return asked.Count == 0 ? "" : $"?{string.Join('&', asked)}";
    }

    private string Address(string path)
    {
        var parts = path.Split('/');
        return string.Join('/', parts.Select((part, at) => part is ['{', ..] ? Part(string.Join('/', parts[..at])) : part));
    }

    private string Part(string list) => random.Next(4) switch
    {
        0 => Absent,
        1 => Uri.EscapeDataString(_values.One(Texts) is { Length: > 0 } text ? text : "x"),
        _ => known.GetValueOrDefault(list) is { Count: > 0 } ids ? Uri.EscapeDataString(_values.One(ids)) : Absent,
    };
}
