using Npgsql;

namespace Lexom.ServiceTests.Fuzz;

/// <summary>Which tables of a schema changed: the number of rows of each and the last transaction that wrote one that is still there.</summary>
internal sealed class TableMarks
{
    // What a request that changed nothing may still leave: that it was made.
    private static readonly string[] Aside = ["idempotency_keys"];

    private readonly NpgsqlDataSource _source;
    private readonly string _sql;

    private TableMarks(NpgsqlDataSource source, string sql) => (_source, _sql) = (source, sql);

    public static async Task<TableMarks> OfAsync(NpgsqlDataSource source, string schema, params string[] alsoAside)
    {
        await using var command = source.CreateCommand($"SELECT table_name FROM information_schema.tables WHERE table_schema = '{schema}' AND table_type = 'BASE TABLE'");
        await using var reader = await command.ExecuteReaderAsync();
        var parts = new List<string>();
        while (await reader.ReadAsync())
        {
            if (reader.GetString(0) is var table && !Aside.Contains(table) && !alsoAside.Contains(table))
            {
                parts.Add($"SELECT '{table}', count(*), max(xmin::text::bigint) FROM \"{schema}\".\"{table}\"");
            }
        }

        parts.Count.ShouldBeGreaterThan(5);
        return new TableMarks(source, string.Join(" UNION ALL ", parts));
    }

    public async Task<Dictionary<string, (long Rows, long? Last)>> ReadAsync()
    {
        await using var command = _source.CreateCommand(_sql);
        await using var reader = await command.ExecuteReaderAsync();
        var marks = new Dictionary<string, (long, long?)>();
        while (await reader.ReadAsync())
        {
            marks[reader.GetString(0)] = (reader.GetInt64(1), await reader.IsDBNullAsync(2) ? null : reader.GetInt64(2));
        }

        return marks;
    }
}
