using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Shouldly;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(RunningSystem))]
// One system for all, and some tests kill parts of it.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Lexom.SystemTests.Support;

/// <summary>
/// The whole system, as real processes on free ports with a data folder of its own, started by the first test that asks for it and
/// shared by all: stories use customers and sessions of their own, so that they don't meet.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lexom-system-");
    private LocalHost? _host;

    public string Folder => _folder.FullName;

    public async Task<LocalHost> HostAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _host ??= await LocalHost.StartAsync(Options(Folder), TestContext.Current.CancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public static LocalHostOptions Options(string folder) => new()
    {
        Repository = LocalHostOptions.FindRepository(AppContext.BaseDirectory),
        DataFolder = folder,
        GatewayPort = 0,
        WithDashboard = false,
        Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        Say = line => TestContext.Current.SendDiagnosticMessage(line),
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_host is { } host)
        {
            await host.DisposeAsync();
            // Every run of the tests is also a test of a clean end.
            TemporaryPlace.Naming(Folder).ShouldBeEmpty("Something is still running after the system was stopped.");
        }

        _folder.Delete(recursive: true);
        _gate.Dispose();
    }
}
