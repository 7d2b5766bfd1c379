using System.Runtime.InteropServices;

namespace Lexom.AppHost.Local;

/// <summary>One service or the gateway: its migration step, its process, and whether it is ready.</summary>
public sealed class ServiceProcess(Service service, ServiceEnvironment environment, LocalHostOptions options, Workplace place, HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private bool _isEndExpected = true;

    public string Name => service.Name;
    public Uri Address => environment.Http(service);
    public ChildProcess? Process { get; private set; }

    public async Task MigrateAsync(CancellationToken ct)
    {
        string[] arguments = options.Seed ? ["migrate", "--seed"] : ["migrate"];
        using var step = ChildProcess.Start($"{Name}-migrate", Command(environment.ForMigration(service), arguments), place);
        if (await step.Exited.WaitAsync(Patience, ct) is not 0 and var code)
        {
            throw new HostException($"The migration of {Name} ended with code {code}. Its last output:\n{place.LogTail(step.Name)}");
        }
    }

    public async Task StartAsync(CancellationToken ct)
    {
        Process = ChildProcess.Start(Name, Command(environment.For(service)), place);
        await Waiting.ReadyAsync(Process, place, IsReadyAsync, Patience, ct);
        _isEndExpected = false;
        _ = TellWhenItEndsAsync(Process);
    }

    public Task<bool> IsReadyAsync(CancellationToken ct) => HttpProbe.AnswersAsync(http, new Uri(Address, "health"), ct);

    public async Task StopAsync()
    {
        _isEndExpected = true;
        if (Process is { } process)
        {
            await process.StopAsync(TimeSpan.FromSeconds(10));
        }
    }

    public async Task KillAsync()
    {
        _isEndExpected = true;
        if (Process is { } process)
        {
            await process.KillAsync();
        }
    }

    private async Task TellWhenItEndsAsync(ChildProcess process)
    {
        var code = await process.Exited;
        if (!_isEndExpected)
        {
            place.Say($"{Name} ended by itself with code {code}; it is not started again. What it said:\n{place.LogTail(Name)}");
        }
    }

    // Run in its project folder, as `dotnet run` does: appsettings.json and wwwroot are found there.
    private Command Command(Dictionary<string, string?> variables, params string[] arguments)
    {
        var executable = service.Executable(options.Repository, options.Configuration);
        if (!File.Exists(executable))
        {
            throw new HostException($"{executable} is not there. Build the solution first: ./lexom build");
        }

        variables["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        return new Command(executable, arguments) { Folder = service.ProjectFolder(options.Repository), Environment = variables };
    }
}
