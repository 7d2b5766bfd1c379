using Lexom.Bench.Running;

namespace Lexom.Bench.Growth;

/// <summary>What the services ask the database by themselves: while nobody calls, only their deadline sweeps, relays and clean-ups do.</summary>
internal static class Sweeps
{
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(20);

    /// <summary>Until the jobs delete nothing more: copies lie in the past, and what is to be forgotten of it by now goes first.</summary>
    public static async Task ClearAsync(MeasuredSystem system)
    {
        for (var tries = 5; tries > 0; tries--)
        {
            await MeasureAsync(system);
            if (await system.ScalarAsync<long>($"SELECT coalesce(sum(rows), 0)::bigint FROM bench.pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname <> current_user AND query ~* '^{Clearing}'") == 0)
            {
                return;
            }
        }
    }

    // The relay's rows come and go all the time.
    private const string Clearing = "delete from (?!.*outbox)";

    /// <summary>Mean milliseconds in the database by statement.</summary>
    public static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(MeasuredSystem system)
    {
        await system.SettleAsync();
        await system.ExecuteAsync("SELECT bench.pg_stat_statements_reset()");
        // Wakes every job, those that rest for an hour too.
        await system.Cast.Clock.PostAsync("/dev/clock", new { advance = "PT1M" });
        await Task.Delay(Watched, TimeProvider.System);
        await using var command = system.Database.CreateCommand(
            """
            SELECT regexp_replace(query, '\s+', ' ', 'g'), sum(total_exec_time) / sum(calls) FROM bench.pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
            WHERE r.rolname <> current_user AND query !~* '^(begin|commit|rollback|discard|set|listen|unlisten|select 1$)' GROUP BY 1
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var means = new Dictionary<string, double>();
        while (await reader.ReadAsync())
        {
            means[reader.GetString(0)] = reader.GetDouble(1);
        }

        return means;
    }
}
