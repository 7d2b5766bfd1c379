using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lexom.ServiceTests.OpenApi;

namespace Lexom.ServiceTests.Fuzz;

/// <summary>Sends a route its odd requests and writes down what should not have been.</summary>
internal sealed class FuzzRun(TableMarks? tables, int cases)
{
    private const int Looks = 3;

    private readonly Dictionary<string, string> _faults = [];

    /// <summary>Route and fault, with a request that shows it.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.Select(fault => $"{fault.Key} <- {fault.Value}")];

    public int Routes { get; private set; }

    /// <summary>A route.</summary>
    public static int Cases => Setting("LEXOM_FUZZ_CASES", 200);

#pragma warning disable CA5394 // A fixed walk, not a secret.
    public static Random Walk() => new(Setting("LEXOM_FUZZ_SEED", 20270303));
#pragma warning restore CA5394

    public async Task TryAsync(HttpClient http, JsonObject document, string path, string verb, JsonObject operation, Random random)
    {
        Routes++;
        var requests = new OddRequests(document, await KnownAsync(http, path), random);
        var made = Enumerable.Range(0, cases).Select(_ => requests.Next(path, verb, operation)).ToList();
        var before = tables is null ? null : await tables.ReadAsync();
        var refused = new List<(HttpRequestMessage Request, string What)>();
        foreach (var (request, what) in made)
        {
            // Sent again below, which a message can't be twice.
            using var copy = await CopyAsync(request);
            using var answer = await http.SendAsync(copy);
            if (await FaultAsync(answer, document, operation) is { } fault)
            {
                _faults.TryAdd($"{verb} {path}: {fault}", what);
            }

            if ((int)answer.StatusCode >= 400)
            {
                refused.Add((request, what));
            }
        }

        if (tables is not null && verb != "GET")
        {
            await ExpectNothingChangedAsync(http, $"{verb} {path}", before!, refused, all: refused.Count == made.Count);
        }

        made.ForEach(m => m.Request.Dispose());
    }

    // A change seen after refusals alone may be a job's, of what other requests began: only what the same refusals do again and again is theirs.
    private async Task ExpectNothingChangedAsync(
        HttpClient http, string route, Dictionary<string, (long, long?)> before, List<(HttpRequestMessage Request, string What)> refused, bool all)
    {
        var changed = new HashSet<string>();
        for (var look = all ? 0 : 1; look <= Looks; look++)
        {
            if (look > 0)
            {
                before = await tables!.ReadAsync();
                await AgainAsync(http, refused);
            }

            changed = [.. (await tables!.ReadAsync()).Where(mark => before[mark.Key] != mark.Value).Select(mark => mark.Key)];
            if (changed.Count == 0)
            {
                return;
            }
        }

        _faults.TryAdd($"{route}: refused, and yet changed {string.Join(", ", changed.Order())}", refused.Count == 0 ? "" : refused[0].What);
    }

    private static async Task AgainAsync(HttpClient http, List<(HttpRequestMessage Request, string What)> refused)
    {
        for (var i = refused.Count - 1; i >= 0; i--)
        {
            using var copy = await CopyAsync(refused[i].Request);
            using var answer = await http.SendAsync(copy);
            if ((int)answer.StatusCode < 400)
            {
                refused.RemoveAt(i);
            }
        }
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (header, values) in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header, values);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync()) { Headers = { ContentType = content.Headers.ContentType } };
        }

        return copy;
    }

    private static async Task<string?> FaultAsync(HttpResponseMessage answer, JsonObject document, JsonObject operation)
    {
        var status = (int)answer.StatusCode;
        if (operation["responses"]![status.ToString(CultureInfo.InvariantCulture)] is not { } documented)
        {
            return $"{status} is not documented";
        }

        if (status < 400)
        {
            return null;
        }

        var body = await answer.Content.ReadAsStringAsync();
        var type = answer.Content.Headers.ContentType?.MediaType;
        return type != "application/problem+json" || Problem(body)?["code"] is null ? $"{status} without a problem document ({type}, {documented["$ref"]})"
            : body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal) ? $"{status} shows its inside"
            : null;
    }

    private static int Setting(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : usual;

    private static JsonNode? Problem(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Ids of what there is: from the list whose path is this one up to a parameter.
    private static async Task<Dictionary<string, List<string>>> KnownAsync(HttpClient http, string path)
    {
        var known = new Dictionary<string, List<string>>();
        var parts = path.Split('/');
        for (var at = 0; at < parts.Length && parts.Take(at).All(part => part is not ['{', ..]); at++)
        {
            if (parts[at] is ['{', .., '}'] parameter)
            {
                var list = string.Join('/', parts[..at]);
                using var answer = await http.GetAsync(new Uri(list, UriKind.Relative));
                known[list] = answer.StatusCode == HttpStatusCode.OK ? IdsIn(Problem(await answer.Content.ReadAsStringAsync()), parameter[1..^1]) : [];
            }
        }

        return known;
    }

    private static List<string> IdsIn(JsonNode? list, string parameter) =>
    [
        .. from item in (list as JsonArray ?? list?["items"] as JsonArray ?? []).OfType<JsonObject>()
           let id = item[parameter] ?? item["id"]
           where id is JsonValue
           select id.ToString(),
    ];
}
