using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Npgsql;
using Shouldly;

namespace Lexom.SystemTests.Data;

/// <summary>One schema and one role per service: the database itself refuses what an application bug would allow.</summary>
public sealed class RolesTests(RunningSystem system)
{
    public static TheoryData<string> Services => [.. Topology.Services.Select(s => s.Name)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_reads_its_own_tables_and_no_other_services(string name)
    {
        var host = await system.HostAsync();
        var tables = await TablesAsync(host.AdminConnectionString);
        tables.Where(t => t.Schema == name).ShouldNotBeEmpty();
        await using var connection = await OpenAsync(host.ConnectionString(name));

        foreach (var (schema, table) in tables)
        {
            var refusal = await RefusalAsync(connection, $"""select 1 from "{schema}"."{table}" limit 1""");
            refusal.ShouldBe(schema == name ? null : PostgresErrorCodes.InsufficientPrivilege, $"{name} reading {schema}.{table}");
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_makes_no_tables_outside_its_schema(string name)
    {
        var host = await system.HostAsync();
        await using var connection = await OpenAsync(host.ConnectionString(name));

        foreach (var schema in Topology.Services.Select(s => s.Name).Where(other => other != name).Append("public"))
        {
            (await RefusalAsync(connection, $"create table {schema}.intruder (n int)")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, schema);
        }
    }

    private static async Task<List<(string Schema, string Table)>> TablesAsync(string admin)
    {
        await using var connection = await OpenAsync(admin);
        await using var command = new NpgsqlCommand(
            "select table_schema, table_name from information_schema.tables where table_schema = any($1) and table_type = 'BASE TABLE'", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = Topology.Services.Select(s => s.Name).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        var tables = new List<(string, string)>();
        while (await reader.ReadAsync(Cancelled))
        {
            tables.Add((reader.GetString(0), reader.GetString(1)));
        }

        return tables;
    }

    private static async Task<string?> RefusalAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Cancelled);
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancelled);
        return connection;
    }
}
