using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Npgsql;
using Shouldly;

namespace Lexom.SystemTests.Host;

public sealed class PostgresTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_its_port_and_data_over_a_restart_and_a_kill()
    {
        await using var temporary = new TemporaryPlace();
        var postgres = new Postgres(temporary.Place, Ports.Take(), "secret");
        await postgres.StartAsync(Cancelled);
        await ExecuteAsync(postgres, "create table kept (n int); insert into kept values (1)");

        await postgres.RestartAsync(Cancelled);
        await ExecuteAsync(postgres, "insert into kept values (2)");
        await postgres.KillAsync();
        postgres.IsRunning.ShouldBeFalse();
        await postgres.StartAsync(Cancelled);

        (await ScalarAsync(postgres, "select sum(n) from kept")).ShouldBe(3L);
        (await ScalarAsync(postgres, "show fsync")).ShouldBe("on");
        await postgres.StopAsync();
        temporary.Processes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Loses_an_open_transaction_and_nothing_else_when_killed_under_load()
    {
        await using var temporary = new TemporaryPlace();
        var postgres = new Postgres(temporary.Place, Ports.Take(), "secret");
        await postgres.StartAsync(Cancelled);
        await ExecuteAsync(postgres, "create table kept (n int)");
        await using var open = new NpgsqlConnection(postgres.AdminConnectionString + ";Pooling=false");
        await open.OpenAsync(Cancelled);
        await using var transaction = await open.BeginTransactionAsync(Cancelled);
        await using (var insert = new NpgsqlCommand("insert into kept values (1)", open, transaction))
        {
            await insert.ExecuteNonQueryAsync(Cancelled);
        }

        await postgres.KillAsync();
        temporary.Processes().ShouldBeEmpty();
        await postgres.StartAsync(Cancelled);

        (await ScalarAsync(postgres, "select count(*) from kept")).ShouldBe(0L);
        await postgres.StopAsync();
    }

    private static async Task ExecuteAsync(Postgres postgres, string sql) => await ScalarAsync(postgres, sql);

    private static async Task<object?> ScalarAsync(Postgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.AdminConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancelled);
    }
}
