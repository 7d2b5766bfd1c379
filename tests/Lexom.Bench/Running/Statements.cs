namespace Lexom.Bench.Running;

/// <summary>What the database spent its time on since the last look.</summary>
internal static class Statements
{
    private const int Most = 14;

    public static async Task ShowAsync(MeasuredSystem system, Action<string> say)
    {
        await using (var command = system.Database.CreateCommand(
            $"""
            SELECT calls, total_exec_time, mean_exec_time, shared_blks_hit + shared_blks_read, left(regexp_replace(query, '\s+', ' ', 'g'), 300)
            FROM bench.pg_stat_statements ORDER BY total_exec_time DESC LIMIT {Most}
            """))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                say($"{reader.GetInt64(0),8} calls {reader.GetDouble(1),9:0} ms {reader.GetDouble(2),8:0.000} ms each {reader.GetInt64(3),10} blocks  {reader.GetString(4)}");
            }
        }

        await system.ExecuteAsync("SELECT bench.pg_stat_statements_reset()");
    }
}
