using Npgsql;

namespace Lexom.ServiceTests.Fuzz;

/// <summary>Puts a schema back as it was: what hundreds of odd requests leave behind is no ground for the tests that come after.</summary>
internal sealed class KeptTables : IAsyncDisposable
{
    private readonly NpgsqlConnection _admin;
    private readonly List<(string Name, string Columns)> _tables = [];
    private readonly string _schema;

    private KeptTables(NpgsqlConnection admin, string schema) => (_admin, _schema) = (admin, schema);

    public static async Task<KeptTables> TakeAsync(string admin, string schema)
    {
        var kept = new KeptTables(new NpgsqlConnection(admin), schema);
        await kept._admin.OpenAsync();
        await kept.CopyAsync();
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        // At once, so that no job writes in between; and as a replica would, without triggers: what never changes can be put back too.
        await RunAsync("BEGIN");
        await RunAsync("SET LOCAL session_replication_role = replica");
        await RunAsync($"TRUNCATE {string.Join(", ", _tables.Select(table => $"\"{_schema}\".\"{table.Name}\""))}");
        foreach (var (name, columns) in _tables)
        {
            await RunAsync($"INSERT INTO \"{_schema}\".\"{name}\" ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM kept.\"{name}\"");
        }

        await RunAsync("COMMIT");
        await RunAsync("DROP SCHEMA kept CASCADE");
        await _admin.DisposeAsync();
    }

    private async Task CopyAsync()
    {
        await using (var command = new NpgsqlCommand(
            $"""
             SELECT table_name, string_agg(format('%I', column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
             WHERE table_schema = '{_schema}' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' GROUP BY table_name
             """, _admin))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _tables.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        _tables.ShouldNotBeEmpty();
        await RunAsync("CREATE SCHEMA kept");
        foreach (var (name, _) in _tables)
        {
            await RunAsync($"CREATE TABLE kept.\"{name}\" AS TABLE \"{_schema}\".\"{name}\"");
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _admin);
        await command.ExecuteNonQueryAsync();
    }
}
