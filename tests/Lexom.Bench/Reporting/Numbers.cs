using System.Globalization;

namespace Lexom.Bench.Reporting;

/// <summary>Figures with as many digits as they are worth: three.</summary>
internal static class Numbers
{
    public static string Short(double value) => Math.Abs(value) switch
    {
        double.NaN => "–",
        >= 100 => value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>Of an even number the mean of the two in the middle; of none, not a number.</summary>
    public static double Median(IEnumerable<double> values) =>
        values.Order().ToList() is { Count: > 0 } sorted ? (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2 : double.NaN;

    public static string WithSpread(Series series) => series.Rounds.Length > 1
        ? $"{Short(series.Median)} ({Short(series.Min)}–{Short(series.Max)})"
        : Short(series.Median);
}
