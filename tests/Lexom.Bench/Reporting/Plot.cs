using System.Globalization;
using System.Net;
using System.Text;

namespace Lexom.Bench.Reporting;

/// <summary>A row's main figures as bars with their spread. SVG by hand: it needs no drawing library.</summary>
internal static class Plot
{
    private const int Width = 760;
    private const int Line = 26;
    private const int Label = 300;
    private const int Bar = 330;

    public static string Of(RowReport row)
    {
        // One scale per unit; what a call costs each process has a scale of its own.
        var groups = row.Series.GroupBy(s => s.Unit).ToList();
        var svg = new StringBuilder();
        var y = 10;
        foreach (var group in groups)
        {
            var most = Math.Max(group.Max(s => double.IsNaN(s.Max) ? 0 : s.Max), double.Epsilon);
            svg.AppendLine(Text(10, y + 14, group.Key, "font-weight=\"bold\""));
            y += Line;
            foreach (var series in group.Where(s => !double.IsNaN(s.Median)))
            {
                svg.Append(OneBar(series, y, most));
                y += Line;
            }
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {y + 10}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n{svg}</svg>\n");
    }

    private static string OneBar(Series series, int y, double most)
    {
        double X(double value) => Label + (value / most * Bar);
        return Text(10, y + 14, series.Name, "") + "\n" + string.Create(CultureInfo.InvariantCulture,
            $"""
            <rect x="{Label}" y="{y + 3}" width="{Math.Max(1, X(series.Median) - Label):0.#}" height="14" fill="#4c78a8"/>
            <line x1="{X(series.Min):0.#}" x2="{X(series.Max):0.#}" y1="{y + 10}" y2="{y + 10}" stroke="#222" stroke-width="2"/>

            """) + Text((int)X(series.Max) + 8, y + 14, Numbers.Short(series.Median), "") + "\n";
    }

    private static string Text(int x, int y, string text, string more) => string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" {more}>{WebUtility.HtmlEncode(text)}</text>");
}
