using System.Globalization;
using System.Text;

namespace Lexom.Bench.Reporting;

/// <summary>The committed report: the table, then each row with its method, figures and plot.</summary>
internal static class MarkdownReport
{
    public static string Of(Report report, BenchOptions options)
    {
        var text = new StringBuilder();
        text.AppendLine("# How fast, how lean, how steady\n");
        text.AppendLine("Written by `./lexom bench`; [report.json](report.json) holds every round. Figures are medians, in brackets the smallest and the largest round. Subject and yardstick run by turns");
        text.AppendLine(CultureInfo.InvariantCulture, $"after a warm-up of each that lasts until it gets no faster, {options.Rounds} rounds of {options.Round.TotalSeconds:0} seconds unless a row says otherwise; ratios are taken round by round.\n");
        foreach (var line in report.Machine)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {line}");
        }

        text.AppendLine("\n| what | figure | measured | aim | |\n|---|---|---|---|---|");
        foreach (var row in report.Rows)
        {
            foreach (var verdict in row.Verdicts)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| [{row.What}](#{row.Name}) | {verdict.Claim} | {Numbers.WithSpread(verdict.Value)} | {verdict.Aim} | {(verdict.Met ? "met" : "**missed**")} |");
            }
        }

        foreach (var row in report.Rows)
        {
            Append(text, row);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, RowReport row)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"\n## {row.Name}\n\n{char.ToUpperInvariant(row.What[0])}{row.What[1..]}.\n\n**Method.** {row.Method}\n");
        if (row.Bound is { } bound)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"**What bounds it now.** {bound}\n");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"![{row.What}]({row.Name}.svg)\n\n| figure | unit | median (smallest–largest) |\n|---|---|---|");
        foreach (var series in row.Series)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {series.Name} | {series.Unit} | {Numbers.WithSpread(series)} |");
        }
    }
}
