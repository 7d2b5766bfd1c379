using Lexom.Bench.Load;
using Lexom.Bench.Reporting;

namespace Lexom.Bench.Rows;

/// <summary>A contestant's rounds as series.</summary>
internal static class Figures
{
    public static Series Rate(this Contestant contestant) => new($"{contestant.Name}: rate", "per second", Of(contestant, r => r.PerSecond));

    public static Series P50(this Contestant contestant) => new($"{contestant.Name}: p50", "ms", Of(contestant, r => r.P50));

    public static Series P99(this Contestant contestant) => new($"{contestant.Name}: p99", "ms", Of(contestant, r => r.P99));

    /// <summary>Rate, latencies, refusals if any, and the processor time of one call in every process that took part.</summary>
    public static IEnumerable<Series> All(this Contestant contestant)
    {
        yield return contestant.Rate();
        yield return contestant.P50();
        yield return contestant.P99();
        if (contestant.Rounds.Any(r => r.Refused > 0))
        {
            yield return new($"{contestant.Name}: refused", "calls", Of(contestant, r => r.Refused));
        }

        yield return new($"{contestant.Name}: busy with anything else", "cores", Of(contestant, r => r.BusyElsewhere));
        foreach (var process in contestant.Rounds[0].Cpu.Keys)
        {
            var series = new Series($"{contestant.Name}: processor time of {process}", "ms per call", Of(contestant, r => r.Cpu[process] * 1000 / Math.Max(1, r.Milliseconds.Length)));
            if (series.Median >= 0.005)
            {
                yield return series;
            }
        }
    }

    private static double[] Of(Contestant contestant, Func<LoadResult, double> figure) => [.. contestant.Rounds.Select(figure)];
}
