using System.Text;
using Npgsql;

namespace Lexom.ServiceTests.Fixture;

/// <summary>Every row of every table of a schema as text: where a canary's words are looked for after an erasure (CGV-5.5-d).</summary>
internal static class SchemaDump
{
    /// <summary><c>table: row</c> for each row that contains one of the words, capitals aside; in whatever way it is stored.</summary>
    public static async Task<IReadOnlyList<string>> LinesWith(NpgsqlDataSource source, string schema, params string[] words)
    {
        var found = new List<string>();
        foreach (var table in await Names(source, schema))
        {
            // Binary columns come out as hexadecimal: the words are looked for in that spelling too.
            await using var command = source.CreateCommand($"SELECT row_to_json(t)::text FROM \"{schema}\".\"{table}\" t");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = reader.GetString(0);
                if (words.Any(w => Spellings(w).Any(s => row.Contains(s, StringComparison.OrdinalIgnoreCase))))
                {
                    found.Add($"{table}: {row}");
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Spellings(string word) =>
        [word, System.Text.Json.JsonSerializer.Serialize(word)[1..^1], Convert.ToHexString(Encoding.UTF8.GetBytes(word)), Convert.ToBase64String(Encoding.UTF8.GetBytes(word)).TrimEnd('=')[..^1]];

    private static async Task<List<string>> Names(NpgsqlDataSource source, string schema)
    {
        await using var command = source.CreateCommand("SELECT table_name FROM information_schema.tables WHERE table_schema = $1 AND table_type = 'BASE TABLE'");
        command.Parameters.AddWithValue(schema);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        names.Count.ShouldBeGreaterThan(5);
        return names;
    }
}
