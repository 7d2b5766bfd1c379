using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lexom.Bench.Reporting;

/// <summary>The report as Markdown, as JSON, and one plot per row.</summary>
internal static class ReportFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static Report? Load(BenchOptions options) =>
        File.Exists(JsonFile(options)) ? JsonSerializer.Deserialize<Report>(File.ReadAllText(JsonFile(options)), Json) : null;

    public static void Write(Report report, BenchOptions options)
    {
        Directory.CreateDirectory(options.ReportFolder);
        report = report with { Rows = [.. report.Rows.Select(row => row with { Bound = Bounds(options).GetValueOrDefault(row.Name) })] };
        File.WriteAllText(JsonFile(options), JsonSerializer.Serialize(report, Json) + "\n");
        File.WriteAllText(Path.Combine(options.ReportFolder, "report.md"), MarkdownReport.Of(report, options));
        foreach (var row in report.Rows)
        {
            File.WriteAllText(Path.Combine(options.ReportFolder, row.Name + ".svg"), Plot.Of(row));
        }
    }

    // What limits a row is found out by somebody, not by the program: written by hand, by row.
    private static Dictionary<string, string> Bounds(BenchOptions options)
    {
        var file = Path.Combine(options.Repository, "bench", "bounds.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file), Json)! : [];
    }

    private static string JsonFile(BenchOptions options) => Path.Combine(options.ReportFolder, "report.json");
}
