using System.Globalization;
using System.Text;

namespace Lexom.Bench.Reporting;

/// <summary>What is printed at the end: each figure with an aim, and whether it is met.</summary>
internal static class ScreenTable
{
    public static string Of(Report report)
    {
        var lines = report.Rows.SelectMany(r => r.Verdicts.Select(v => (r.Name, v.Claim, Value: Numbers.WithSpread(v.Value), v.Aim, Met: v.Met ? "met" : "MISSED"))).ToList();
        var text = new StringBuilder();
        foreach (var (name, claim, value, aim, met) in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{name,-12} {claim,-48} {value,26}   {aim,-16} {met}");
        }

        return text.ToString();
    }
}
