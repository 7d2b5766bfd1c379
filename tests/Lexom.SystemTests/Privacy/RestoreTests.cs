using Shouldly;
using System.Text.Json.Nodes;
using Lexom.AppHost.Local;
using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;
using Npgsql;

namespace Lexom.SystemTests.Privacy;

/// <summary>PRI-2: after a backup is restored, erasures made since then are applied again before the gateway lets anybody in; chain and books still verify.</summary>
public sealed class RestoreTests
{
    private const string LastName = "Restaurée-Témoin";
    private const string Email = "restauree.temoin@exemple.example";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task An_erased_person_does_not_come_back_with_an_older_backup()
    {
        var folder = Directory.CreateTempSubdirectory("lexom-restore-");
        var dump = Path.Combine(folder.FullName, "before.dump");
        try
        {
            await using (var host = await LocalHost.StartAsync(RunningSystem.Options(folder.FullName), TestContext.Current.CancellationToken))
            {
                var cast = new Cast(host.Gateway, Patience);
                var person = (await cast.Portal.PostAsync("/partner/v1/customers", new
                {
                    kind = "individual", firstName = "Canarie", lastName = LastName, email = Email,
                    address = new { lines = new[] { "4 rue du Canari" }, postCode = "07200", city = "Aubenas", country = "FR" },
                })).Id();
                await Backups.WriteAsync(host.AdminConnectionString, dump, TestContext.Current.CancellationToken);
                await EraseAsync(cast, person);
                (await RowsWithAsync(host.AdminConnectionString)).ShouldBeEmpty("the erasure reached every schema");
                await host.StopAsync("gateway");
                foreach (var service in Topology.Services.Where(s => s.Name != "gateway"))
                {
                    await host.StopAsync(service.Name);
                }

                await Backups.RestoreAsync(host.AdminConnectionString, dump, TestContext.Current.CancellationToken);
                (await RowsWithAsync(host.AdminConnectionString)).ShouldNotBeEmpty("the backup is older than the erasure");
            }

            await using (var host = await LocalHost.StartAsync(RunningSystem.Options(folder.FullName), TestContext.Current.CancellationToken))
            {
                (await RowsWithAsync(host.AdminConnectionString)).ShouldBeEmpty("erased again before the gateway was up");
                var checks = await new Cast(host.Gateway, Patience).Accountant.GetAsync("/staff/v1/billing/checks");
                (checks.Flag("chainValid"), checks.Flag("journalBalanced")).ShouldBe((true, true));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task EraseAsync(Cast cast, Guid person)
    {
        var request = await cast.Dpo.PostAsync("/staff/v1/privacy/requests", new
        {
            right = "erasure", subjectIds = new[] { person }, receivedOn = (await cast.Clock.TodayAsync()).ToString("yyyy-MM-dd", null), channel = "email", identityChecked = true,
        });
        await cast.Dpo.UntilAsync($"/staff/v1/privacy/requests/{request.Id()}/report", r => r.Flag("complete"), "every service has answered", Patience);
    }

    /// <summary>Tables of all schemas with a row that names the person.</summary>
    private static async Task<List<string>> RowsWithAsync(string admin)
    {
        var found = new List<string>();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString);
        await using var tables = source.CreateCommand("SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')");
        var names = new List<(string Schema, string Table)>();
        await using (var reader = await tables.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                names.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (schema, table) in names)
        {
            // Stored answers are bytes: they come out as hexadecimal.
            await using var rows = source.CreateCommand($"SELECT count(*) FROM \"{schema}\".\"{table}\" t WHERE row_to_json(t)::text ILIKE $1 OR row_to_json(t)::text ILIKE $2");
            rows.Parameters.AddWithValue($"%{Email}%");
            rows.Parameters.AddWithValue($"%{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(Email))}%");
            if ((long)(await rows.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0)
            {
                found.Add($"{schema}.{table}");
            }
        }

        return found;
    }
}
