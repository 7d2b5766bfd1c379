using System.Runtime.InteropServices;

namespace Lexom.AppHost.Local;

/// <summary>One service or the gateway: its migration step, its process, and whether it is ready.</summary>
public sealed class ServiceProcess(Service service, ServiceEnvironment environment, LocalHostOptions options, Workplace place, HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public string Name => service.Name;
    public Uri Address => environment.Http(service);
    public ChildProcess? Process { get; private set; }

    /// <summary>True while nobody asked it to run: its end is then no surprise.</summary>
    public bool IsEndExpected { get; private set; } = true;

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
        IsEndExpected = false;
        await Waiting.ReadyAsync(Process, place, IsReadyAsync, Patience, ct);
    }

    public Task<bool> IsReadyAsync(CancellationToken ct) => HttpProbe.AnswersAsync(http, new Uri(Address, "health"), ct);

    public async Task StopAsync()
    {
        IsEndExpected = true;
        if (Process is { } process)
        {
            await process.StopAsync(TimeSpan.FromSeconds(10));
        }
    }

    public async Task KillAsync()
    {
        IsEndExpected = true;
        if (Process is { } process)
        {
            await process.KillAsync();
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
