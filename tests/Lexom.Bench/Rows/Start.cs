using System.Diagnostics;
using System.Globalization;
using Lexom.AppHost.Local;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>From the command to everything healthy, on a new data folder; then each service alone.</summary>
internal sealed class Start : IRow
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public string Name => "start";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var first = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("lexom-start-");
            first.Add(await UpAsync(options, folder.FullName));
            folder.Delete(recursive: true);
        }

        var up = new Series("`./lexom up`, new data folder", "s", [.. first]);
        var services = await AloneAsync(await bed.SystemAsync(), options);
        var slowest = services.MaxBy(s => s.Median)!;
        return new RowReport(
            Name, "start: `./lexom up` on a warm cache to all healthy; each service alone",
            "What `./lexom up` runs once everything is built (`Lexom.AppHost`, with the launcher's settings of the runtime), from the start of the process until the gateway, which starts last, is healthy: "
            + "servers, migrations and sample data included. A service alone: from the start of its process until it answers `/health`, the servers running.",
            [up, .. services],
            [
                Verdict.AtMost("`./lexom up`, new data folder", up, 30),
                Verdict.AtMost($"the slowest service alone ({slowest.Name})", slowest, 3),
            ]);
    }

    private static async Task<double> UpAsync(BenchOptions options, string folder)
    {
        var port = Ports.Take().ToString(CultureInfo.InvariantCulture);
        var host = Path.Combine(options.Repository, "Lexom.AppHost", "bin", options.Configuration, "net10.0", "Lexom.AppHost.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath!, [host, "--local", "--no-dashboard", "--port", port, "--data", folder]) { RedirectStandardOutput = true, WorkingDirectory = options.Repository };
        (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_EnableWriteXorExecute"]) = ("0", "0");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient();
        while (!await IsHealthyAsync(http, new Uri($"http://localhost:{port}/health")))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException("./lexom up did not come up.");
            }

            await Task.Delay(Poll, TimeProvider.System);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        ChildProcess.Send(process.Id, Signal.Terminate);
        await process.WaitForExitAsync();
        return seconds;
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<Series>> AloneAsync(MeasuredSystem system, BenchOptions options)
    {
        var all = new List<Series>();
        foreach (var service in Topology.Services)
        {
            var seconds = new List<double>();
            for (var round = 0; round < options.Rounds; round++)
            {
                await system.Host.StopAsync(service.Name);
                var watch = Stopwatch.StartNew();
                await system.Host.StartAsync(service.Name);
                seconds.Add(watch.Elapsed.TotalSeconds);
            }

            all.Add(new Series(service.Name, "s", [.. seconds]));
        }

        return all;
    }
}
