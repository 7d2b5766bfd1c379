using System.Diagnostics;
using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;
using Lexom.Demo.Story;

namespace Lexom.Bench.Rows;

/// <summary>Whole stories of a training: three companies in one session, from the request to the re-invoicing after the OPCO's month.</summary>
internal sealed class Stories : IRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "stories";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var stories = new Contestant("stories", _ => PlayAsync(system.Cast));
        await Contest.RunAsync(system, options, stories);

        var perMinute = new Series("stories", "per minute", [.. stories.Rounds.Select(r => r.PerSecond * 60)]);
        var last = ReportFiles.Load(options)?.Rows.FirstOrDefault(r => r.Name == Name)?.Series.FirstOrDefault(s => s.Name == perMinute.Name);
        return new RowReport(
            Name, "whole stories (the demo's, without documents)",
            $"A round plays {Cohort.Companies} stories side by side through the public API: proposal, acceptance, deposit, OPCO's decision, attendance, invoices, the OPCO's half payment and what follows a month later, the business clock "
            + "moved on as in the demo. Every check of the demo holds; no PDF is fetched. Waiting clients look every 100 ms. Compared with the report committed before.",
            [perMinute, .. stories.All().Where(s => s.Unit == "ms per call")],
            last is null ? [] : [Verdict.AtLeast("stories a minute, against the last report less its spread", perMinute, last.Median - (last.Max - last.Min))]);
    }

    private static async Task<LoadResult> PlayAsync(Cast cast)
    {
        var watch = Stopwatch.StartNew();
        var cohort = await Cohort.PlayAsync(cast, session => new TrainingStory(cast, new Narrator(TextWriter.Null, colours: false), Patience) { GivenSession = session });
        return new LoadResult(watch.Elapsed.TotalSeconds, [.. cohort.Stories.Select(_ => watch.Elapsed.TotalMilliseconds)], 0);
    }
}
