using System.Text;
using System.Text.Json;
using Lexom.AppHost.Local;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Lexom.SystemTests.PersonalData;

/// <summary>Where something of a person is.</summary>
/// <param name="Kind"><c>email</c> or <c>name</c>.</param>
/// <param name="Place"><c>ordering.participants</c>, <c>queue lexom-billing</c>, <c>file log/ordering.log</c>.</param>
internal sealed record Finding(string Kind, string Place)
{
    // The tables that may hold a person after an erasure, and the fields of the report that must then say so. What is not here has no excuse.
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["ordering.participants"] = "participant", ["ordering.customers"] = "contact", ["ordering.sessions"] = "trainer",
    };

    /// <summary>True when the report names this service and field as held, with its ground and its day.</summary>
    public bool IsExplainedBy(IReadOnlyList<HeldField> held) => Fields.TryGetValue(Place, out var owner) && held.Any(
        h => h.Service == Place.Split('.')[0] && h.Field == (Kind == "email" ? $"{owner}.email" : owner == "trainer" ? "trainer.name" : $"{owner}.lastName"));
}

/// <summary>Findings, readable when a wait for them to go fails.</summary>
internal sealed class Findings(IEnumerable<Finding> found) : List<Finding>(found)
{
    public override string ToString() => string.Join(", ", this.Select(f => $"{f.Kind} in {f.Place}").Distinct());
}

/// <summary>Dumps every schema, every queue and every file of the running system and looks for persons.</summary>
internal sealed class Search(LocalHost host, string folder)
{
    private static readonly string[] Endings = [.. new[] { "", "-batch" }.SelectMany(_ => new[] { "", "_error", "_skipped", "_crashed" }, (queue, end) => queue + end)];

    public async Task<Findings> ForAsync(Canary canary, CancellationToken ct) => await ForAsync([canary], ct);

    public async Task<Findings> ForAsync(IReadOnlyList<Canary> canaries, CancellationToken ct)
    {
        var words = canaries.SelectMany(c => c.Words).ToList();
        return new Findings([.. await InSchemasAsync(words, ct), .. await InQueuesAsync(words, ct), .. InFiles(words)]);
    }

    private async Task<IEnumerable<Finding>> InSchemasAsync(IReadOnlyList<(string Kind, string Word)> words, CancellationToken ct)
    {
        var rows = await Database.RowsWithAsync(host.AdminConnectionString, [.. words.Select(w => w.Word)], ct);
        return from row in rows
               from word in words
               where Sings(row.Text, word.Word)
               // A row with an address has the name within it: it counts as a name only where the name stands by itself.
               where word.Kind == "email" || Sings(Without(row.Text, words), word.Word)
               select new Finding(word.Kind, row.Table);
    }

    private async Task<IEnumerable<Finding>> InQueuesAsync(IReadOnlyList<(string Kind, string Word)> words, CancellationToken ct)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(host.RabbitConnectionString) }.CreateConnectionAsync(ct);
        var found = new List<Finding>();
        foreach (var queue in Topology.Services.Where(s => !s.IsGateway).SelectMany(_ => Endings, (s, end) => $"lexom-{s.Name}{end}"))
        {
            foreach (var message in await MessagesAsync(connection, queue, ct))
            {
                found.AddRange(words.Where(w => Sings(message, w.Word)).Select(w => new Finding(w.Kind, $"queue {queue}")));
            }
        }

        return found;
    }

    // Taken and given back when the channel closes: nothing is lost.
    private static async Task<List<string>> MessagesAsync(IConnection connection, string queue, CancellationToken ct)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        var messages = new List<string>();
        try
        {
            while (await channel.BasicGetAsync(queue, autoAck: false, ct) is { } message)
            {
                var headers = message.BasicProperties.Headers?.Select(h => $"{h.Key}={(h.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : h.Value)}") ?? [];
                messages.Add($"{Encoding.UTF8.GetString(message.Body.Span)} {string.Join(' ', headers)}");
            }
        }
        catch (OperationInterruptedException)
        {
            // Nothing was ever put aside there: the queue does not exist.
        }

        return messages;
    }

    /// <summary>
    /// Logs, what the broker keeps of its queues, the log of erasures, all else in the data folder. PostgreSQL's own files are looked at through its tables: freed space in them is
    /// overwritten when it is used again.
    /// </summary>
    private IEnumerable<Finding> InFiles(IReadOnlyList<(string Kind, string Word)> words)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var name = Path.GetRelativePath(folder, file);
            // The host keeps its lock closed to others, and empty.
            if (name != "host.lock" && !name.StartsWith("postgres/data/", StringComparison.Ordinal) && Read(file) is { } text)
            {
                foreach (var word in words.Where(w => Sings(text, w.Word)))
                {
                    yield return new Finding(word.Kind, $"file {name}");
                }
            }
        }
    }

    private static bool Sings(string text, string word) =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase) || text.Contains(JsonSerializer.Serialize(word)[1..^1], StringComparison.OrdinalIgnoreCase);

    private static string Without(string text, IEnumerable<(string Kind, string Word)> words) =>
        words.Where(w => w.Kind == "email").Aggregate(text, (left, word) => left.Replace(word.Word, "", StringComparison.OrdinalIgnoreCase));

    // Latin 1 shows every byte as a character: what is searched for is ASCII.
    private static string? Read(string file)
    {
        try
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(shared, Encoding.Latin1);
            return reader.ReadToEnd();
        }
        catch (FileNotFoundException)
        {
            // The broker rolls its files while we read.
            return null;
        }
    }
}
