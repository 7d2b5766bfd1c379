using Lexom.Bench.Running;

namespace Lexom.Bench.Load;

internal sealed record Contestant(string Name, Func<TimeSpan, Task<LoadResult>> RunAsync)
{
    public List<LoadResult> Rounds { get; } = [];
}

/// <summary>Subject and yardsticks by turns: what else happens on the machine meanwhile hits all of them.</summary>
internal static class Contest
{
    public static async Task RunAsync(MeasuredSystem system, BenchOptions options, params IReadOnlyList<Contestant> contestants)
    {
        foreach (var contestant in contestants)
        {
            await contestant.RunAsync(options.Round);
            await system.SettleAsync();
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
        return result with { Cpu = cpu };
    }
}
