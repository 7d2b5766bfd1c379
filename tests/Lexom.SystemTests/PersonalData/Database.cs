using Npgsql;

namespace Lexom.SystemTests.PersonalData;

/// <summary>Looks for texts in every column of every table of every schema, as text and as bytes.</summary>
internal static class Database
{
    /// <summary>A row that holds one of the words; bytes are shown as the text they may be.</summary>
    public sealed record Row(string Table, string Text);

    public static async Task<IReadOnlyList<Row>> RowsWithAsync(string admin, string[] words, CancellationToken ct)
    {
        // Its connections end with it: the database may be restored while the next test runs.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        var found = new List<Row>();
        foreach (var table in await TablesAsync(connection, ct))
        {
            // A row as text shows bytes in hexadecimal: those that hold a word are shown with it.
            await using var search = new NpgsqlCommand(
                $"""
                SELECT t::text, array(SELECT w FROM unnest($1) w WHERE position(encode(convert_to(w, 'UTF8'), 'hex') IN t::text) > 0) FROM {table} t
                WHERE EXISTS (SELECT FROM unnest($1) w WHERE position(lower(w) IN lower(t::text)) > 0 OR position(encode(convert_to(w, 'UTF8'), 'hex') IN t::text) > 0)
                """, connection);
            search.Parameters.AddWithValue(words);
            await using var reader = await search.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                found.Add(new Row(table, $"{reader.GetString(0)} {string.Join(' ', reader.GetFieldValue<string[]>(1))}"));
            }
        }

        return found;
    }

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = new List<string>();
        await using var list = new NpgsqlCommand(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')", connection);
        await using var reader = await list.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
