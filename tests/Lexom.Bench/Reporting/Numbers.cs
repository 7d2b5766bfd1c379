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

    public static string WithSpread(Series series) => series.Rounds.Length > 1
        ? $"{Short(series.Median)} ({Short(series.Min)}–{Short(series.Max)})"
        : Short(series.Median);
}
