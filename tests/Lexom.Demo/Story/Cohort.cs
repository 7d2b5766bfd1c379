using Lexom.Demo.Api;

namespace Lexom.Demo.Story;

/// <summary>Several companies trained in one session, side by side: from the request to the end of the OPCO's month, and the re-invoicing where it has not paid.</summary>
internal sealed class Cohort
{
    /// <summary>Three participants each; the course takes ten.</summary>
    public const int Companies = 3;

    public const int Participants = Companies * 3;

    private readonly Cast _cast;

    private Cohort(Cast cast, Guid sessionId, IReadOnlyList<TrainingStory> stories) => (_cast, SessionId, Stories) = (cast, sessionId, stories);

    public Guid SessionId { get; }

    public IReadOnlyList<TrainingStory> Stories { get; }

    /// <param name="cast">Who moves the clock and runs the session.</param>
    /// <param name="story">A company's story in a session; without one it only schedules.</param>
    /// <param name="silent">How many of the companies have an OPCO that falls silent after half; the others' pays all.</param>
    public static async Task<Cohort> PlayAsync(Cast cast, Func<Guid?, TrainingStory> story, int silent = Companies)
    {
        var session = (await story(null).ScheduleAsync((await cast.Clock.TodayAsync()).AddDays(21), Participants)).Id();
        var cohort = new Cohort(cast, session, [.. Enumerable.Range(0, Companies).Select(_ => story(session))]);
        await cohort.AllAsync(SellAsync);
        await cohort.DeliverAsync();
        await Task.WhenAll(cohort.Stories.Select((s, i) => i < silent ? s.ReportHalfAsync() : s.ReportAllAsync()));
        await cast.Clock.MoveToAsync(cohort.Stories[0].OpcoDeadline.AddDays(1));
        await Task.WhenAll(cohort.Stories.Take(silent).Select(s => s.CheckReinvoicedAsync()));
        return cohort;
    }

    /// <summary>Up to the OPCO's word.</summary>
    public static async Task SellAsync(TrainingStory story)
    {
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await story.ConcludeAsync();
        await story.FundAsync();
    }

    private async Task DeliverAsync()
    {
        await _cast.Clock.MoveToEveningAsync(Stories[0].EndsOn);
        await Stories[0].SignAllAsync();
        await _cast.TrainingManager.PostAsync($"/staff/v1/catalog/sessions/{SessionId}/completion");
        await AllAsync(s => s.CheckDeliveredAsync());
    }

    private Task AllAsync(Func<TrainingStory, Task> part) => Task.WhenAll(Stories.Select(part));
}
