using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;

[assembly: AssemblyFixture(typeof(RunningSystem))]

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

    public async Task<LocalHost> HostAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _host ??= await LocalHost.StartAsync(Options(_folder.FullName), TestContext.Current.CancellationToken);
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
        }

        _folder.Delete(recursive: true);
        _gate.Dispose();
    }
}
