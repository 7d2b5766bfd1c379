using Lexom.Bench.Running;

namespace Lexom.Bench.Growth;

/// <summary>Sets the services' indexes aside while very many rows are written, and builds them from all rows at once: sorting them is less work than finding the place of each.</summary>
internal static class Indexes
{
    /// <summary>Nobody else may use the database: until it is over, nothing is unique and everything is read from start to end.</summary>
    public static async Task WithoutAsync(MeasuredSystem system, Func<Task> write)
    {
        // Not dropped, so that all that hangs on them stays: an index that is not ready is not written to, one that is not valid is not read, and REINDEX makes it both.
        await system.ExecuteAsync(
            $"""
            UPDATE pg_index SET indisready = false, indisvalid = false FROM pg_class r
            WHERE r.oid = indrelid AND r.relkind = 'r' AND r.relnamespace::regnamespace::text IN ({CopyPlan.Schemas})
            """);
        await write();
        var tables = await system.ListAsync<string>(
            $"SELECT r.oid::regclass::text FROM pg_class r WHERE r.relkind = 'r' AND r.relnamespace::regnamespace::text IN ({CopyPlan.Schemas}) ORDER BY pg_table_size(r.oid) DESC");
        await Parallel.ForEachAsync(tables, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (table, ct) =>
            await system.ExecuteAsync($"SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 0; REINDEX TABLE {table}; RESET ALL"));
    }
}
