using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.PersonalData;
using Lexom.SystemTests.Support;
using Npgsql;
using Shouldly;

namespace Lexom.SystemTests.Privacy;

/// <summary>CGV-5.5-d: a person's request runs through all services, whoever is away or dies on the way, and every effect of it happens once.</summary>
public sealed class RequestKillTests(RunningSystem system)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Answering = ["billing", "catalog", "funding", "identity", "ordering", "privacy"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_outlives_services_that_are_away_and_services_that_die()
    {
        var host = await system.HostAsync();
        var (search, cast, canary) = (new Search(host, system.Folder), new Cast(host.Gateway, Patience), Canary.Named("Pinson"));
        var aviary = new Aviary(cast, Patience);
        var person = await aviary.RegisterAsync(canary);
        await Task.WhenAll(host.KillAsync("billing"), host.KillAsync("catalog"));

        var request = await aviary.AskErasureAsync(person);
        await cast.Dpo.UntilAsync(Of(request), r => Answered(r).Contains("ordering"), "Ordering has answered", Patience);
        (await cast.Dpo.GetAsync(Of(request))).Text("status").ShouldBe("running", "two services are away");
        // Everybody who has answered dies, Privacy in the middle of counting; then those who were away come back.
        await Task.WhenAll(host.KillAsync("privacy"), host.KillAsync("ordering"));
        await Task.WhenAll(new[] { "billing", "catalog", "ordering", "privacy" }.Select(name => host.StartAsync(name, Cancelled)));

        var done = await cast.Dpo.UntilAsync(Of(request), r => r.Text("status") == "answered", "every service has answered", Patience);
        Answered(done).Order(StringComparer.Ordinal).ShouldBe(Answering);
        await cast.Dpo.PostAsync($"{Of(request)}/closure");
        (await search.ForAsync(canary, Cancelled)).ShouldBeEmpty();
        // Asked once, answered once by each.
        (await CountAsync(host.AdminConnectionString, "SELECT count(*) FROM ordering.privacy_notes WHERE request_id = $1", request)).ShouldBe(1);
        (await CountAsync(host.AdminConnectionString, "SELECT count(*) FROM privacy.service_answers WHERE request_id = $1", request)).ShouldBe(Answering.Length);
        (await CountAsync(host.AdminConnectionString, "SELECT count(*) FROM privacy.closing_reports WHERE request_id = $1", request)).ShouldBe(1);
        (await CountAsync(host.AdminConnectionString, "SELECT revision FROM ordering.customers WHERE id = $1", person)).ShouldBe(2, "erased once, told once");
        // A service that dies after the line and before its mark writes it twice, which is one erasure.
        await Eventually.Becomes(
            () => File.ReadAllLinesAsync(Path.Combine(system.Folder, "erasures.jsonl"), Cancelled), log => log.Any(line => line.Contains(request.ToString(), StringComparison.Ordinal)),
            Patience, "the erasure is logged for the time after a restore");
    }

    private static string Of(Guid request) => $"/staff/v1/privacy/requests/{request}";

    private static IEnumerable<string> Answered(System.Text.Json.Nodes.JsonNode request) =>
        request.Items("answers").Where(a => a.TextOrNull("answeredAt") is not null).Select(a => a.Text("service"));

    private static async Task<long> CountAsync(string admin, string sql, Guid id)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancelled), System.Globalization.CultureInfo.InvariantCulture);
    }
}
