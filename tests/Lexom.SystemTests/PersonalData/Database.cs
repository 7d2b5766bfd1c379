using Npgsql;

namespace Lexom.SystemTests.PersonalData;

/// <summary>Looks for a text in every column of every table, as text and as bytes.</summary>
internal static class Database
{
    public static async Task<Findings> RowsWithAsync(string admin, string text, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        var tables = new List<string>();
        await using (var list = source.CreateCommand(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')"))
        await using (var reader = await list.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                tables.Add(reader.GetString(0));
            }
        }

        var found = new Findings();
        foreach (var table in tables)
        {
            // A row as text shows bytes in hexadecimal.
            await using var search = source.CreateCommand(
                $"select count(*) from {table} t where position(lower($1) in lower(t::text)) > 0 or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0");
            search.Parameters.AddWithValue(text);
            if ((long)(await search.ExecuteScalarAsync(ct))! is > 0 and var rows)
            {
                found.Add($"{table}: {rows}");
            }
        }

        return found;
    }
}

/// <summary>Tables with rows; shown when a wait for them to be none fails.</summary>
internal sealed class Findings : List<string>
{
    public override string ToString() => string.Join(", ", this);
}
