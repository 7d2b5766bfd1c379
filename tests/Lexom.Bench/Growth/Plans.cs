using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Lexom.Bench.Growth;

/// <summary>The plan of every query that ran while it watched, from the database's own log (<c>auto_explain</c>).</summary>
/// <param name="database">As superuser, with <c>auto_explain</c> preloaded.</param>
/// <param name="logFolder">Where the server's log is.</param>
internal sealed partial class Plans(NpgsqlDataSource database, string logFolder)
{
    /// <summary>A query, how it was carried out, and which growing tables it read from start to end.</summary>
    public sealed record Plan(string Query, string Steps, IReadOnlyList<string> Scanned);

    /// <summary>Which tables grow, each with its schema.</summary>
    public required Func<string, bool> Grows { get; init; }

    public async Task<IReadOnlyList<Plan>> WatchAsync(Func<Task> work)
    {
        var logs = new DirectoryInfo(logFolder).GetFiles("postgres*");
        var read = logs.ToDictionary(l => l.FullName, l => l.Length);
        // With the schemas: tables of several services have one name.
        await SetAsync("auto_explain.log_verbose", "on");
        if (await MajorAsync() >= 16)
        {
            // Before, parameters are never logged.
            await SetAsync("auto_explain.log_parameter_max_length", "0");
        }

        await SetAsync("auto_explain.log_min_duration", "0");
        await work();
        await SetAsync("auto_explain.log_min_duration", "-1");
        var plans = new Dictionary<string, Plan>();
        foreach (var (file, start) in read)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            stream.Position = start;
            using var reader = new StreamReader(stream);
            foreach (Match found in Entry().Matches(await reader.ReadToEndAsync()))
            {
                if (Read(found, Grows) is { } plan && (!plans.TryGetValue(plan.Query, out var known) || known.Scanned.Count < plan.Scanned.Count))
                {
                    plans[plan.Query] = plan;
                }
            }
        }

        return [.. plans.Values.OrderBy(p => p.Query, StringComparer.Ordinal)];
    }

    /// <summary>As it is committed: each query with its steps, without what differs from run to run.</summary>
    public static string Text(IEnumerable<Plan> plans)
    {
        var text = new StringBuilder();
        foreach (var plan in plans)
        {
            text.Append(plan.Query).Append('\n').Append(plan.Steps).Append("\n\n");
        }

        return text.ToString();
    }

    private static Plan? Read(Match entry, Func<string, bool> grows)
    {
        var lines = entry.Groups["body"].Value.Split('\n').Select(l => l.Trim('\t', '\r')).ToList();
        var first = lines.FindIndex(l => Cost().IsMatch(l));
        if (first < 1 || !Schemas().IsMatch(entry.Groups["user"].Value))
        {
            return null;
        }

        var query = Spaces().Replace(string.Join(' ', lines.Take(first)), " ").Replace("Query Text: ", "", StringComparison.Ordinal).Trim();
        var steps = string.Join('\n', lines.Skip(first).Where(l => l.Length > 0 && !l.TrimStart().StartsWith("Output: ", StringComparison.Ordinal) && !l.StartsWith("Query Identifier", StringComparison.Ordinal)).Select(l => "    " + Cost().Replace(l, "").TrimEnd()));
        var scanned = SeqScan().Matches(steps).Select(m => m.Groups[1].Value).Where(grows).Distinct().ToList();
        return new Plan(query, steps, scanned);
    }

    // The server tells all sessions at once, and each takes a setting before its next statement: what one has, the others have.
    private async Task SetAsync(string setting, string value)
    {
        await ExecuteAsync($"ALTER SYSTEM SET {setting} = {value}");
        await ExecuteAsync("SELECT pg_reload_conf()");
        await using var shown = database.CreateCommand($"SHOW {setting}");
        for (var tries = 100; !Equals(await shown.ExecuteScalarAsync(), value); tries--)
        {
            if (tries == 0)
            {
                throw new TimeoutException($"The database does not take {setting} = {value}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    private async Task<int> MajorAsync()
    {
        await using var command = database.CreateCommand("SELECT current_setting('server_version_num')::int / 10000");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"\] (?<user>\S*) LOG:  duration: [\d.]+ ms  plan:\n(?<body>(?:\t.*\n?)+)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s+\(cost=[^)]*\)")]
    private static partial Regex Cost();

    [GeneratedRegex(@"Seq Scan on (\w+\.\w+)")]
    private static partial Regex SeqScan();

    [GeneratedRegex("^(catalog|ordering|billing|funding|privacy|identity|gateway)$")]
    private static partial Regex Schemas();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
