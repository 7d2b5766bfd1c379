using Lexom.Bench.Running;

namespace Lexom.Bench.Load;

internal sealed record Contestant(string Name, Func<TimeSpan, Task<LoadResult>> RunAsync)
{
    public List<LoadResult> Rounds { get; } = [];
}

/// <summary>Subject and yardsticks by turns: what else happens on the machine meanwhile hits all of them.</summary>
internal static class Contest
{
    private const double Faster = 1.05;

    public static async Task RunAsync(MeasuredSystem system, BenchOptions options, params IReadOnlyList<Contestant> contestants)
    {
        foreach (var contestant in contestants)
        {
            await WarmUpAsync(system, options, contestant);
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                contestant.Rounds.Add(await MeasureAsync(system, () => contestant.RunAsync(options.Round)));
                await system.SettleAsync();
            }
        }
    }

    // Until it gets no faster: for half a minute and more the runtime compiles anew what it has seen to be hot, and takes a core for it.
    private static async Task WarmUpAsync(MeasuredSystem system, BenchOptions options, Contestant contestant)
    {
        var (best, worse) = (0.0, 0);
        for (var round = 0; round < options.WarmUp && worse < 2; round++)
        {
            var rate = (await contestant.RunAsync(options.Round)).PerSecond;
            (best, worse) = rate > best * Faster ? (rate, 0) : (Math.Max(rate, best), worse + 1);
            await system.SettleAsync();
        }
    }

    public static async Task<LoadResult> MeasureAsync(MeasuredSystem system, Func<Task<LoadResult>> run)
    {
        var (before, own) = (ProcessTable.Now(), Environment.CpuUsage.TotalTime);
        var result = await run();
        if (result.Refused > result.Milliseconds.Length / 100)
        {
            throw new InvalidOperationException($"{result.Refused} calls were refused and {result.Milliseconds.Length} accepted: that measures nothing.");
        }

        var after = ProcessTable.Now();
        var cpu = MeasuredSystem.Processes.ToDictionary(name => name, name => after.Cpu(system.ProcessId(name)) - before.Cpu(system.ProcessId(name)));
        cpu["driver"] = (Environment.CpuUsage.TotalTime - own).TotalSeconds;
        return result with { Cpu = cpu, BusyElsewhere = Math.Max(0, after.Busy - before.Busy - cpu.Values.Sum()) / result.Seconds };
    }
}
