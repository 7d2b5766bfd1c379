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
    private const int AtOnce = 8;

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
        var answers = await SendAsync(http, made);
        foreach (var ((request, what), answer) in made.Zip(answers))
        {
            if (!IsRefusedByTheServer(request, answer) && FaultIn(answer, operation) is { } fault)
            {
                _faults.TryAdd($"{verb} {path}: {fault}", what);
            }
        }

        if (tables is not null && verb != "GET")
        {
            await ExpectNothingChangedAsync(http, $"{verb} {path}", before!, made, answers);
        }

        made.ForEach(m => m.Request.Dispose());
    }

    // Where some were accepted, the refused are sent again by themselves; those the others' effect lets through now, no more. What is changed in each look is the refusals' doing:
    // the service's jobs are paused.
    private async Task ExpectNothingChangedAsync(
        HttpClient http, string route, Dictionary<string, (long, long?)> before, List<(HttpRequestMessage Request, string What)> made, IReadOnlyList<Answer> answers)
    {
        var (refused, all) = Refused(made, answers);
        HashSet<string>? changed = null;
        for (var look = all ? 0 : 1; look <= Looks && changed is not { Count: 0 }; look++)
        {
            if (look > 0)
            {
                before = await tables!.ReadAsync();
                // One by one: two that change the same row at once are refused for that alone.
                (refused, _) = Refused(refused, await SendAsync(http, refused, atOnce: 1));
            }

            changed = [.. (await tables!.ReadAsync()).Where(mark => before[mark.Key] != mark.Value).Select(mark => mark.Key)];
        }

        if (changed is { Count: > 0 })
        {
            _faults.TryAdd($"{route}: refused, and yet changed {string.Join(", ", changed.Order())}", refused.Count == 0 ? "" : refused[0].What);
        }
    }

    private static (List<(HttpRequestMessage Request, string What)> Refused, bool All) Refused(
        List<(HttpRequestMessage Request, string What)> made, IReadOnlyList<Answer> answers)
    {
        var refused = made.Where((_, at) => answers[at].Status >= 400).ToList();
        return (refused, refused.Count == made.Count);
    }

    private static async Task<IReadOnlyList<Answer>> SendAsync(HttpClient http, IReadOnlyList<(HttpRequestMessage Request, string What)> made, int atOnce = AtOnce)
    {
        var answers = new Answer[made.Count];
        await Parallel.ForAsync(0, made.Count, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (at, ct) =>
        {
            // What is sent again is a copy: a message can't be sent twice.
            using var copy = await CopyAsync(made[at].Request);
            using var answer = await http.SendAsync(copy, ct);
            var status = (int)answer.StatusCode;
            answers[at] = new Answer(status, answer.Content.Headers.ContentType?.MediaType, status < 400 ? "" : await answer.Content.ReadAsStringAsync(ct));
        });
        return answers;
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

    // A NUL in a path is no HTTP: Kestrel answers with a bare 400 before any code of ours.
    private static bool IsRefusedByTheServer(HttpRequestMessage request, Answer answer) =>
        answer.Status == 400 && request.RequestUri!.OriginalString.Split('?')[0].Contains("%00", StringComparison.Ordinal);

    private static string? FaultIn(Answer answer, JsonObject operation)
    {
        var (status, type, body) = answer;
        if (operation["responses"]![status.ToString(CultureInfo.InvariantCulture)] is not { } documented)
        {
            return $"{status} is not documented";
        }

        return status < 400 ? null
            : type != "application/problem+json" || Problem(body)?["code"] is null ? $"{status} without a problem document ({type}, {documented["$ref"]})"
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

    /// <summary>What came back; the body of a refusal only.</summary>
    private sealed record Answer(int Status, string? Type, string Body);
}
