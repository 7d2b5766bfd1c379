using System.Runtime.InteropServices;

namespace Lexom.AppHost.Local;

/// <summary>
/// The Aspire dashboard, from the npm package that carries the Aspire CLI: it shows the traces, metrics and logs of every service.
/// The system runs without it when it can't be fetched.
/// </summary>
public sealed class Dashboard(Workplace place)
{
    public const int Port = 18888;
    private const string CliVersion = "13.5.4";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ChildProcess? _process;

    public static Uri Address { get; } = new($"http://localhost:{Port}");

    /// <summary>Where the services send their telemetry (OTLP over gRPC).</summary>
    public Uri? Collector { get; private set; }

    private string Home => place.Made("aspire");
    private static string Package => $"@microsoft/aspire-cli-linux-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}@{CliVersion}";

    /// <summary>Says why when it does not run, and lets everything else go on.</summary>
    public async Task<bool> TryStartAsync(CancellationToken ct)
    {
        try
        {
            if (!Ports.IsFree(Port))
            {
                throw new HostException($"port {Port} is taken by another program");
            }

            var program = Find() ?? await InstallAsync(ct);
            var collector = Ports.Take(18889);
            var command = new Command(program, "dashboard",
                $"--ASPNETCORE_URLS={Address.GetLeftPart(UriPartial.Authority)}",
                $"--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL=http://localhost:{collector}",
                $"--ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL=http://localhost:{Ports.Take(18890)}",
                // Anyone on this machine may look: it listens on the loopback only, and only in Development.
                "--ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS=true",
                "--Dashboard:Otlp:SuppressUnsecuredMessage=true",
                "--Dashboard:ApplicationName=Lexom")
            { Environment = Settings() };
            _process = ChildProcess.Start("dashboard", command, place);
            using var http = new HttpClient();
            await Waiting.ReadyAsync(_process, place, token => HttpProbe.AnswersAsync(http, Address, token), Patience, ct);
            Collector = new Uri($"http://localhost:{collector}");
            return true;
        }
        catch (Exception e) when (e is HostException or IOException or System.ComponentModel.Win32Exception)
        {
            place.Say($"The dashboard does not run: {e.Message}\nEverything else goes on without it.");
            return false;
        }
    }

    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            await process.StopAsync(TimeSpan.FromSeconds(5));
        }
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["HOME"] = Home,
        ["ASPIRE_CLI_TELEMETRY_OPTOUT"] = "true",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    // Any version that was unpacked completely will do; the CLI names the folder after its version.
    private string? Find() => File.Exists(Path.Combine(Home, "complete"))
        ? Directory.EnumerateFiles(Home, "aspire-managed", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 5, AttributesToSkip = 0 }).FirstOrDefault()
        : null;

    private async Task<string> InstallAsync(CancellationToken ct)
    {
        place.Say($"Fetching the Aspire dashboard once ({Package} from npm, about 125 MB) ...");
        await RunAsync("dashboard-fetch", new Command("npm", "install", "--prefix", Path.Combine(Home, "cli"), "--no-audit", "--no-fund", "--no-save", Package), ct);
        var cli = Directory.EnumerateFiles(Path.Combine(Home, "cli"), "aspire", new EnumerationOptions { RecurseSubdirectories = true }).First();
        await RunAsync("dashboard-setup", new Command(cli, "setup", "--non-interactive", "--nologo") { Folder = Home, Environment = Settings() }, ct);
        // The archive is unpacked now; it would only take 150 MB.
        Directory.Delete(Path.Combine(Home, "cli"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(Home, "complete"), Package, ct);
        return Find() ?? throw new HostException($"{Package} did not contain the dashboard");
    }

    private async Task RunAsync(string name, Command command, CancellationToken ct)
    {
        using var process = ChildProcess.Start(name, command, place);
        if (await process.Exited.WaitAsync(TimeSpan.FromMinutes(5), ct) is not 0 and var code)
        {
            throw new HostException($"{command.File} ended with code {code}:\n{place.LogTail(name)}");
        }
    }
}
