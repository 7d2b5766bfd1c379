using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>The rows in the order of the table, one after the other on one system.</summary>
internal static class AllRows
{
    private static readonly IRow[] Rows = [new Start(), new OpcoPush(), new CatalogueRead(), new Command(), new InvoicePdf(), new EventPath(), new Stories(), new MemoryUse(), new Backlog(), new GrowthRow()];

    public static IEnumerable<string> Names => Rows.Select(r => r.Name);

    public static async Task<Report> RunAsync(BenchOptions options)
    {
        var report = ReportFiles.Load(options) ?? new Report([], []);
        if (options.RenderOnly)
        {
            ReportFiles.Write(report, options);
            return report;
        }

        await using var bed = new Bed(options, Console.WriteLine);
        foreach (var row in Rows.Where(r => options.Only?.Split(',').Contains(r.Name) != false))
        {
            Console.WriteLine($"{row.Name} ...");
            var measured = await row.RunAsync(bed, options);
            report = report.With(measured) with { Machine = await Machine.DescribeAsync(await bed.SystemAsync()) };
            ReportFiles.Write(report, options);
            Console.WriteLine(ScreenTable.Of(new Report([], [measured])));
            if (options.Statements)
            {
                await Statements.ShowAsync(await bed.SystemAsync(), Console.WriteLine);
            }
        }

        return report;
    }
}
