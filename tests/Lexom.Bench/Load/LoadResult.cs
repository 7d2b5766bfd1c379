namespace Lexom.Bench.Load;

/// <summary>What one round of one contestant gave.</summary>
/// <param name="Milliseconds">How long each accepted call took, sorted.</param>
/// <param name="Refused">Calls answered otherwise than they should; not in the other figures.</param>
internal sealed record LoadResult(double Seconds, double[] Milliseconds, int Refused)
{
    /// <summary>Processor seconds used meanwhile, by process; <c>driver</c> is this program, with the telemetry sink.</summary>
    public IReadOnlyDictionary<string, double> Cpu { get; init; } = new Dictionary<string, double>();

    /// <summary>Cores that were busy with something else: yardsticks in processes of their own, the kernel, and other programs.</summary>
    public double BusyElsewhere { get; init; }

    public double PerSecond => Milliseconds.Length / Seconds;

    public double P50 => Percentile(0.50);

    public double P99 => Percentile(0.99);

    private double Percentile(double share) => Milliseconds.Length == 0 ? double.NaN : Milliseconds[Math.Min(Milliseconds.Length - 1, (int)(share * Milliseconds.Length))];
}
