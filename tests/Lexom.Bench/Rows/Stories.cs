using System.Diagnostics;
using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;
using Lexom.Demo.Api;
using Lexom.Demo.Story;

namespace Lexom.Bench.Rows;

/// <summary>Whole stories of a training: three companies in one session, from the request to the re-invoicing after the OPCO's month.</summary>
internal sealed class Stories : IRow
{
    // Three participants each; the course takes ten.
    private const int AtOnce = 3;
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
            $"A round plays {AtOnce} stories side by side through the public API: proposal, acceptance, deposit, OPCO's decision, attendance, invoices, the OPCO's half payment and what follows a month later, the business clock "
            + "moved on as in the demo. Every check of the demo holds; no PDF is fetched. Waiting clients look every 100 ms. Compared with the report committed before.",
            [perMinute, .. stories.All().Where(s => s.Unit == "ms per call")],
            last is null ? [] : [Verdict.AtLeast("stories a minute, against the last report less its spread", perMinute, last.Median - (last.Max - last.Min))]);
    }

    private static async Task<LoadResult> PlayAsync(Cast cast)
    {
        var watch = Stopwatch.StartNew();
        var session = await Story(cast).ScheduleAsync((await cast.Clock.TodayAsync()).AddDays(21), AtOnce * 3);
        var stories = Enumerable.Range(0, AtOnce).Select(_ => Story(cast, session.Id())).ToList();
        await Task.WhenAll(stories.Select(SellAsync));
        await cast.Clock.MoveToEveningAsync(stories[0].EndsOn);
        await stories[0].SignAllAsync();
        await cast.TrainingManager.PostAsync($"/staff/v1/catalog/sessions/{session.Id()}/completion");
        await Task.WhenAll(stories.Select(s => s.CheckDeliveredAsync()));
        await Task.WhenAll(stories.Select(s => s.ReportHalfAsync()));
        await cast.Clock.MoveToAsync(stories[0].OpcoDeadline.AddDays(1));
        await Task.WhenAll(stories.Select(s => s.CheckReinvoicedAsync()));
        return new LoadResult(watch.Elapsed.TotalSeconds, [.. stories.Select(_ => watch.Elapsed.TotalMilliseconds)], 0);
    }

    private static TrainingStory Story(Cast cast, Guid? session = null) => new(cast, new Narrator(TextWriter.Null, colours: false), Patience) { GivenSession = session };

    private static async Task SellAsync(TrainingStory story)
    {
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await story.ConcludeAsync();
        await story.FundAsync();
    }
}
