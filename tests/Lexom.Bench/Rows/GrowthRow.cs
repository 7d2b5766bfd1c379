using Lexom.Bench.Growth;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>What gets slower as contracts pile up: reads, commands and deadline sweeps at one size beside the same at a thousand.</summary>
internal sealed class GrowthRow : IRow
{
    private const int Base = 1_000;
    private const int StoriesPerSize = 5;

    // What is over in less is noise: a twentieth of a frame on a screen, a tick of the sweeps' clock.
    private const double NoiseMilliseconds = 2;
    private const double Aim = 1.5;
    private const int Named = 12;

    // A table has grown when it has twice the rows, and enough of them to be worth an index.
    private const double Twice = 2;
    private const double Many = 1_000;

    public string Name => "growth";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        // A system of its own: the other rows shall not work on a million contracts.
        await using var system = await MeasuredSystem.StartAsync(options with { Statements = true }, bed.Say);
        var population = new Population(system);
        await population.PrepareAsync();
        var sizes = new List<Size>();
        foreach (var contracts in options.Sizes)
        {
            if (sizes.Count > 0 && await ShortOfAsync(system, sizes[^1].Contracts, contracts) is { } missing)
            {
                bed.Say($"  {contracts:N0} contracts are left out: {missing / 1_000_000_000:N0} GB more would have to be free.");
                break;
            }

            bed.Say($"  {contracts:N0} contracts ...");
            await population.GrowToAsync(contracts);
            bed.Say($"  ... are there ({await DatabaseSizeAsync(system) / 1_000_000:N0} MB, most of it {await population.LargestAsync()})");
            sizes.Add(await MeasureAsync(system, population, contracts));
        }

        bed.Say("  plans ...");
        var plans = await new Plans(system.Database, system.LogFolder) { Grows = table => sizes[^1].Rows[table] > Math.Max(Many, Twice * sizes[0].Rows[table]) }.WatchAsync(async () =>
        {
            await Reads.AskAllAsync(system.Cast, await Reads.PlacesAsync(system.Database));
            await population.PlayOpenAsync();
            await Sweeps.MeasureAsync(system);
        });
        Directory.CreateDirectory(options.ReportFolder);
        await File.WriteAllTextAsync(Path.Combine(options.ReportFolder, "plans.txt"), Plans.Text(plans));
        var scans = plans.Where(p => p.Scanned.Count > 0).ToList();
        foreach (var plan in scans)
        {
            bed.Say($"  reads {string.Join(", ", plan.Scanned)} from start to end: {plan.Query}");
        }

        return Report(sizes, scans.Count, bed.Say);
    }

    private static Task<long> DatabaseSizeAsync(MeasuredSystem system) => system.ScalarAsync<long>("SELECT pg_database_size(current_database())");

    // Each contract takes as much again as each until now, and the log of changes some room beside.
    private static async Task<long?> ShortOfAsync(MeasuredSystem system, int present, int wanted)
    {
        var needed = ((await DatabaseSizeAsync(system) / present) * (wanted - present)) + MeasuredSystem.LogOfChanges;
        var free = new DriveInfo(system.LogFolder).AvailableFreeSpace;
        return needed > free ? needed - free : null;
    }

    private static async Task<Size> MeasureAsync(MeasuredSystem system, Population population, int contracts)
    {
        var rows = await population.RowsAsync();
        var places = await Reads.PlacesAsync(system.Database);
        await Sweeps.ClearAsync(system);
        // The first stories and looks pay for what is compiled and planned.
        await population.PlayOpenAsync();
        using var commands = new Commands();
        for (var story = 0; story < StoriesPerSize; story++)
        {
            await population.PlayOpenAsync();
        }

        var written = commands.Medians();
        var read = await Reads.MeasureAsync(system.Cast, places);
        // The stories just played leave something to do, too.
        await Sweeps.ClearAsync(system);
        return new Size(contracts, rows, read, written, await Sweeps.MeasureAsync(system));
    }

    private RowReport Report(IReadOnlyList<Size> sizes, int scans, Action<string> say)
    {
        var (first, last) = (sizes[0], sizes[^1]);
        var machine = last.Reads[Reads.Yardstick] / first.Reads[Reads.Yardstick];
        var (reads, commands, sweeps) = (Growth(first.Reads, last.Reads, machine), Growth(first.Commands, last.Commands, machine), Growth(first.Sweeps, last.Sweeps, machine));
        foreach (var (name, ratio, from, to) in reads.Concat(commands).Concat(sweeps).OrderByDescending(g => g.Ratio).Take(40))
        {
            say($"  {ratio,6:0.00} times ({from:0.00} -> {to:0.00} ms)  {name}");
        }

        return new RowReport(
            Name, $"growth: each list, search, timeline and deadline sweep, and each command, at {last.Contracts:N0} contracts by the same at {first.Contracts:N0}",
            $"Stories are played through the API and their rows in every service copied under ids, numbers and addresses of their own, over eight years, as many as the retention jobs leave of them; a third were paid late after an OPCO that fell silent, one contract in fifty still waits for its session. At each size "
            + $"every read is asked for one after the other through the gateway ({first.Reads.Count} of them), {StoriesPerSize} stories are played ({first.Commands.Count} commands), and for twenty seconds nobody calls, the clock having just woken every job: "
            + $"what the database does then are the sweeps ({first.Sweeps.Count} statements). Medians. Between each two reads stands one that asks the database nothing (`{Reads.Yardstick}`): by as much as that one takes longer, the machine "
            + $"is slower, and all others are allowed to. What takes less than {NoiseMilliseconds:0} ms more than that is not counted as growth. Plans of all queries at the largest size: [plans.txt](plans.txt).",
            [
                .. sizes.SelectMany(s => new[]
                {
                    new Series($"{s.Contracts:N0} contracts: all reads", "ms", [s.Reads.Values.Sum()]), new Series($"{s.Contracts:N0} contracts: all commands", "ms", [s.Commands.Values.Sum()]),
                    new Series($"{s.Contracts:N0} contracts: all sweeps", "ms", [s.Sweeps.Values.Sum()]),
                }),
                new Series($"the machine: {Reads.Yardstick}", "times", [machine]),
                .. reads.Concat(commands).OrderByDescending(g => g.Ratio).Take(Named).Select(g => new Series(g.Name, "times", [g.Ratio])),
            ],
            [
                Verdict.AtMost($"the read that grows most ({Worst(reads)})", Of(reads), Aim), Verdict.AtMost($"the command that grows most ({Worst(commands)})", Of(commands), Aim),
                Verdict.AtMost("the sweep that grows most", Of(sweeps), Aim), Verdict.AtMost("queries that read a growing table from start to end", new Series("scans", "queries", [scans]), 0),
            ]);
    }

    private static string Worst(IReadOnlyList<(string Name, double Ratio, double From, double To)> all) => all.Count == 0 ? "none" : all.MaxBy(g => g.Ratio).Name;

    private static Series Of(IReadOnlyList<(string Name, double Ratio, double From, double To)> all) => new("growth", "times", [all.Select(g => g.Ratio).DefaultIfEmpty(1).Max()]);

    private static IReadOnlyList<(string Name, double Ratio, double From, double To)> Growth(IReadOnlyDictionary<string, double> first, IReadOnlyDictionary<string, double> last, double machine) =>
        [.. from f in first where last.ContainsKey(f.Key) let expected = f.Value * machine let ratio = last[f.Key] / expected
            select (f.Key, last[f.Key] - expected < NoiseMilliseconds ? Math.Min(1, ratio) : ratio, f.Value, last[f.Key])];

    private sealed record Size(int Contracts, IReadOnlyDictionary<string, double> Rows, IReadOnlyDictionary<string, double> Reads, IReadOnlyDictionary<string, double> Commands, IReadOnlyDictionary<string, double> Sweeps);
}
