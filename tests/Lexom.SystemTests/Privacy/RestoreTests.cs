using System.Diagnostics;
using Lexom.AppHost.Local;
using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.PersonalData;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Privacy;

/// <summary>
/// PRI-2: after a backup is restored, erasures made since then are applied again before the gateway lets anybody in; chain and books still verify. The shared system is used:
/// its services are stopped, its database is replaced by a dump that is some seconds old, and they are started again.
/// </summary>
public sealed class RestoreTests(RunningSystem system)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Services => Topology.Services.Where(s => !s.IsGateway).Select(s => s.Name);

    [Fact]
    public async Task An_erased_person_does_not_come_back_with_an_older_backup()
    {
        var host = await system.HostAsync();
        var (search, cast, canary) = (new Search(host, system.Folder), new Cast(host.Gateway, Patience), Canary.Named("Rouge"));
        var aviary = new Aviary(cast, Patience);
        var person = await aviary.RegisterAsync(canary);
        await using var place = new TemporaryPlace();
        var dump = Path.Combine(place.Place.Folder, "before.dump");
        (await CommandAsync("backup", dump)).ShouldBe(0, "a backup is made while the system runs");
        (await aviary.EraseAsync(person)).ShouldBeEmpty();
        await Eventually.Becomes(() => search.ForAsync(canary, Cancelled), found => found.Count == 0, Patience, "the erasure reached every schema");
        (await CommandAsync("restore", dump)).ShouldBe(1, "nothing is restored under a running system");

        await host.StopAsync(Topology.Gateway);
        await Task.WhenAll(Services.Select(host.StopAsync));
        await Backups.RestoreAsync(host.AdminConnectionString, dump, Cancelled);
        (await search.ForAsync(canary, Cancelled)).ShouldNotBeEmpty("the backup is older than the erasure");
        await Task.WhenAll(Services.Select(name => host.StartAsync(name, Cancelled)));

        // Privacy is ready only when the erasure has been answered by all, and the host starts the gateway after it.
        (await search.ForAsync(canary, Cancelled)).ShouldBeEmpty("erased again before the gateway is up");
        await host.StartAsync(Topology.Gateway, Cancelled);
        var checks = await new Cast(host.Gateway, Patience).Accountant.GetAsync("/staff/v1/billing/checks");
        (checks.Flag("chainValid"), checks.Flag("journalBalanced")).ShouldBe((true, true));
    }

    /// <summary>What <c>./lexom backup</c> and <c>./lexom restore</c> run.</summary>
    private async Task<int> CommandAsync(string command, string file)
    {
        var options = RunningSystem.Options(system.Folder);
        var program = Path.Combine(options.Repository, "Lexom.AppHost", "bin", options.Configuration, "net10.0", "Lexom.AppHost.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, command, file, "--data", system.Folder]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        TestContext.Current.SendDiagnosticMessage(output);
        return process.ExitCode;
    }
}
