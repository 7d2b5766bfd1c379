using System.Diagnostics;
using Lexom.AppHost.Local;
using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;
using Lexom.Demo.Story;

namespace Lexom.Bench.Rows;

/// <summary>Memory of each process at rest, under load, and whether it grows.</summary>
internal sealed class MemoryUse : IRow
{
    private const int Clients = 4;
    private const double Growth = 1.1;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    // With a fresh token each time: one is good for a quarter of an hour.
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(5);

    public string Name => "memory";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var samples = await SampleAsync(system, options.Soak);
        var services = Topology.Services.Select(s => s.Name).ToList();
        var rest = services.ConvertAll(name => new Series($"{name}: at rest", "MB resident", [bed.AtRest[name].Resident]));
        var load = services.ConvertAll(name => new Series($"{name}: under load", "MB resident", [.. samples.Select(s => s[name].Resident)]));
        var own = services.ConvertAll(name => new Series($"{name}: under load, its own", "MB anonymous", [.. samples.Select(s => s[name].Own)]));
        var growth = services.ConvertAll(name => new Series($"{name}: end by middle", "ratio", [Late(samples, name) / Middle(samples, name)]));
        return new RowReport(
            Name, "memory at rest and after the load, per process",
            $"At rest: ten seconds after the start, before any load, as the kernel counts resident pages (files mapped by all services count in each). Then {options.Soak.TotalMinutes:0.#} minutes of {Clients} clients registering "
            + $"customers and {Clients} reading the catalogue, sampled every {Step.TotalSeconds:0} s. Growth compares the last fifth of the samples with the middle fifth. `--soak MINUTES` makes it longer.",
            [.. rest, .. load, .. own, .. growth],
            [
                Verdict.AtMost($"at rest, the largest ({rest.MaxBy(s => s.Median)!.Name.Split(':')[0]}), MB", rest.MaxBy(s => s.Median)!, 180),
                Verdict.AtMost($"under load, the largest ({load.MaxBy(s => s.Median)!.Name.Split(':')[0]}), MB", load.MaxBy(s => s.Median)!, 180),
                Verdict.AtMost($"growth, the largest ({growth.MaxBy(s => s.Median)!.Name.Split(':')[0]})", growth.MaxBy(s => s.Median)!, Growth),
            ]);
    }

    private static async Task<List<IReadOnlyDictionary<string, Memory>>> SampleAsync(MeasuredSystem system, TimeSpan duration)
    {
        var samples = new List<IReadOnlyDictionary<string, Memory>>();
        for (var (left, watch) = (duration, Stopwatch.StartNew()); left > TimeSpan.Zero; left = duration - watch.Elapsed)
        {
            var load = LoadAsync(system, await new Cast(system.Host.Gateway, TokenLife).Portal.TokenAsync(), left < TokenLife ? left : TokenLife);
            while (!load.IsCompleted)
            {
                await Task.WhenAny(load, Task.Delay(Step, TimeProvider.System));
                samples.Add(system.Memory());
            }

            await load;
        }

        await system.SettleAsync();
        return samples;
    }

    private static Task LoadAsync(MeasuredSystem system, string token, TimeSpan duration)
    {
        var customers = new Customers(system, token);
        var sheet = HttpCaller.Request("GET", system.Host.Gateway, $"/partner/v1/courses/{TrainingStory.Course}", $"Authorization: Bearer {token}\r\n");
        return Task.WhenAll(
            ClosedLoop.RunAsync(Clients, duration, _ => customers.ClientAsync()),
            ClosedLoop.RunAsync(Clients, duration, async _ =>
            {
                var caller = await HttpCaller.ConnectAsync(system.Host.Gateway);
                return async () => await caller.IsAnsweredAsync(sheet, 200);
            }));
    }

    private static double Middle(List<IReadOnlyDictionary<string, Memory>> samples, string name) =>
        samples.Skip(samples.Count * 2 / 5).Take(Math.Max(1, samples.Count / 5)).Average(s => s[name].Resident);

    private static double Late(List<IReadOnlyDictionary<string, Memory>> samples, string name) => samples.TakeLast(Math.Max(1, samples.Count / 5)).Average(s => s[name].Resident);
}
