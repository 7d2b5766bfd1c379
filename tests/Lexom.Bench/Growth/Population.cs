using Lexom.Bench.Running;
using Lexom.Demo.Story;

namespace Lexom.Bench.Growth;

/// <summary>
/// Contracts by the hundred thousand, each as the system itself left it: stories are played through the API once, and their rows in every service are copied under ids, numbers and
/// addresses of their own. Most are paid and lie in the past, one in fifty is concluded and its session is to come, as it is in a company that works through its orders.
/// </summary>
internal sealed class Population(MeasuredSystem system)
{
    private const int Together = 3;
    private const int OpenOneIn = 50;
    private const int Years = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private CopyPlan? _settled;
    private CopyPlan? _open;
    private int _settledCopies;
    private int _openCopies;

    public async Task PrepareAsync()
    {
        await CopyPlan.InstallAsync(system);
        var mark = await CopyPlan.MarkAsync(system);
        await PlaySettledAsync();
        await system.SettleAsync();
        _settled = await CopyPlan.TakeAsync(system, "settled", mark, TimeSpan.FromDays(Years * 365));
        mark = await CopyPlan.MarkAsync(system);
        await PlayOpenAsync();
        await system.SettleAsync();
        _open = await CopyPlan.TakeAsync(system, "open", mark, TimeSpan.Zero);
    }

    /// <summary>So many contracts in all; never fewer than there are.</summary>
    public async Task GrowToAsync(int contracts)
    {
        var (settled, open) = ((contracts - (contracts / OpenOneIn)) / Together, contracts / OpenOneIn);
        await _settled!.CopyAsync(_settledCopies, settled);
        await _open!.CopyAsync(_openCopies, open);
        (_settledCopies, _openCopies) = (settled, open);
        await system.ExecuteAsync("VACUUM (ANALYZE)");
    }

    /// <summary>A contract that waits for its session, as the salesperson has it on the screen.</summary>
    public async Task<TrainingStory> PlayOpenAsync()
    {
        var story = Story();
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await story.ConcludeAsync();
        await story.FundAsync();
        return story;
    }

    private async Task PlaySettledAsync()
    {
        var session = await Story().ScheduleAsync((await system.Cast.Clock.TodayAsync()).AddDays(21), Together * 3);
        var stories = Enumerable.Range(0, Together).Select(_ => Story(Guid.Parse(session["id"]!.GetValue<string>()))).ToList();
        foreach (var story in stories)
        {
            await story.FindAndProposeAsync();
            await story.AcceptAsync();
            await story.ConcludeAsync();
            await story.FundAsync();
        }

        await system.Cast.Clock.MoveToEveningAsync(stories[0].EndsOn);
        await stories[0].SignAllAsync();
        await system.Cast.TrainingManager.PostAsync($"/staff/v1/catalog/sessions/{stories[0].SessionId}/completion");
        foreach (var story in stories)
        {
            await story.CheckDeliveredAsync();
            await story.ReportHalfAsync();
        }

        await system.Cast.Clock.MoveToAsync(stories[0].OpcoDeadline.AddDays(1));
        foreach (var story in stories)
        {
            await story.CheckReinvoicedAsync();
            await story.PayLateAsync();
        }
    }

    private TrainingStory Story(Guid? session = null) => new(system.Cast, new Narrator(TextWriter.Null, colours: false), Patience) { GivenSession = session };
}
