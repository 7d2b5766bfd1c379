using System.Globalization;
using System.Runtime.InteropServices;

namespace Lexom.AppHost.Local;

/// <summary>`./lexom up` without Aspire: starts everything, says where it is, and ends it all on Ctrl-C, TERM or a closed terminal.</summary>
internal static class Up
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var stopping = new CancellationTokenSource();
        var signals = new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, context => OnSignal(context, stopping))).ToList();
        try
        {
            var host = await LocalHost.StartAsync(Options(args), stopping.Token);
            Summarise(host);
            await WaitAsync(stopping.Token);
            Say("Stopping ...");
            await host.DisposeAsync();
            Say("Stopped; nothing is left running.");
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Say("Stopped before everything had started.");
            return 130;
        }
        catch (HostException failure)
        {
            Say(failure.Message);
            return 1;
        }
        finally
        {
            signals.ForEach(registration => registration.Dispose());
        }
    }

    private static LocalHostOptions Options(string[] args)
    {
        var repository = LocalHostOptions.FindRepository(AppContext.BaseDirectory);
        return new LocalHostOptions
        {
            Repository = repository,
            DataFolder = Value(args, "--data") ?? Path.Combine(repository, ".lexom"),
            GatewayPort = int.Parse(Value(args, "--port") ?? "8080", CultureInfo.InvariantCulture),
            Configuration = Value(args, "--configuration") ?? new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            Seed = !args.Contains("--no-seed"),
            WithDashboard = !args.Contains("--no-dashboard"),
            AdminConnectionString = Environment.GetEnvironmentVariable("ConnectionStrings__admin"),
            RabbitConnectionString = Environment.GetEnvironmentVariable("ConnectionStrings__rabbit"),
            Environment = args.Contains("--sandbox") ? Sandbox : new Dictionary<string, string>(),
            Say = Say,
        };
    }

    // A system of its own for partners to try against: its data and its clock are theirs, their portals may be on this machine.
    private static readonly Dictionary<string, string> Sandbox = new() { ["Sandbox__Enabled"] = "true", ["Webhooks__AllowLoopback"] = "true" };

    internal static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static void Summarise(LocalHost host) => Say($"""

        Lexom is running.
          Gateway and staff app   {host.Gateway}
          Dashboard               {host.DashboardAddress?.ToString() ?? "not running"}
          Logs                    {host.LogFolder}
        {SignIns.Describe()}
        Ctrl-C ends everything.
        """);

    private static void OnSignal(PosixSignalContext context, CancellationTokenSource stopping)
    {
        context.Cancel = true;
        if (stopping.IsCancellationRequested)
        {
            // Asked twice: leave at once, the guard ends the rest.
            Environment.Exit(130);
        }

        stopping.Cancel();
    }

    private static async Task WaitAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        }
        catch (OperationCanceledException)
        {
            // The signal we were waiting for.
        }
    }

    private static void Say(string line)
    {
        try
        {
            Console.WriteLine(line);
        }
        catch (IOException)
        {
            // The terminal is gone; what remains is to stop well.
        }
    }
}
