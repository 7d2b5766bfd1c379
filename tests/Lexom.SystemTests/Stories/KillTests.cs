using System.Globalization;
using System.Text.Json.Nodes;
using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Stories;

/// <summary>Nothing accepted is lost and nothing happens twice, whatever is killed and when.</summary>
public sealed class KillTests(RunningSystem system)
{
    // Three participants each; the course takes ten.
    private const int StoriesAtOnce = 3;
    private const int Enough = 30;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_killed_in_the_middle_of_many_stories_every_accepted_command_is_applied_exactly_once()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LEXOM_KILL_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        Say($"Kill seed {seed} (LEXOM_KILL_SEED={seed} repeats the order of the blows)");
        var host = await system.HostAsync();
        var killer = new Killer(host, system.Telemetry, seed);
        using var peace = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var killing = killer.RunAsync(peace.Token);
        var played = new List<TrainingStory>();
        try
        {
            while (killer.Kills < Enough)
            {
                played.AddRange(await PlayTogetherAsync());
                Say($"{played.Count} stories told, {killer.Kills} kills");
            }
        }
        finally
        {
            // Nothing is killed or started any more when the books are looked at, or the system is taken down.
            await peace.CancelAsync();
            await killing;
        }

        foreach (var story in played)
        {
            await CheckOnceAsync(story);
        }

        await played[^1].CheckTheBooksAsync();
    }

    /// <summary>Several companies are trained in one session; from the request to the re-invoicing after the OPCO's month.</summary>
    private async Task<IReadOnlyList<TrainingStory>> PlayTogetherAsync()
    {
        var cast = new Cast((await system.HostAsync()).Gateway, TimeSpan.FromMinutes(3));
        var first = await system.StoryAsync();
        var session = await first.ScheduleAsync((await cast.Clock.TodayAsync()).AddDays(21), StoriesAtOnce * 3);
        var stories = await Task.WhenAll(Enumerable.Range(0, StoriesAtOnce).Select(_ => system.StoryAsync(session.Id())));

        await Task.WhenAll(stories.Select(SellAsync));
        await cast.Clock.MoveToEveningAsync(stories[0].EndsOn);
        await stories[0].SignAllAsync();
        await cast.TrainingManager.PostAsync($"/staff/v1/catalog/sessions/{session.Id()}/completion");
        await Task.WhenAll(stories.Select(s => s.CheckDeliveredAsync()));
        await Task.WhenAll(stories.Select(s => s.ReportHalfAsync()));
        await cast.Clock.MoveToAsync(stories[0].OpcoDeadline.AddDays(1));
        await Task.WhenAll(stories.Select(s => s.CheckReinvoicedAsync()));

        var seats = await cast.TrainingManager.GetAsync($"/staff/v1/catalog/sessions/{session.Id()}");
        seats.Number("seatsTaken").ShouldBe(StoriesAtOnce * 3, "every seat is sold, none twice");
        return stories;
    }

    private static async Task SellAsync(TrainingStory story)
    {
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await story.ConcludeAsync();
        await story.FundAsync();
    }

    private async Task CheckOnceAsync(TrainingStory story)
    {
        var cast = new Cast((await system.HostAsync()).Gateway, TimeSpan.FromSeconds(30));
        var proposals = await cast.Portal.GetAsync($"/partner/v1/proposals?customerId={story.CustomerId}");
        proposals.Items().Select(p => p.Id()).ShouldBe([story.ProposalId]);

        var account = await cast.Accountant.GetAsync($"/staff/v1/billing/contracts/{story.ContractId}");
        account.Items("documents").GroupBy(d => d.Text("kind")).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(
            new Dictionary<string, int> { ["deposit"] = 1, ["opco-share"] = 1, ["client-balance"] = 2, ["credit-note"] = 1 }, ignoreOrder: true);
        account.Items("payments").Sum(p => p.Euros("amount")).ShouldBe(story.TotalInclVat - (story.OpcoShare / 2));
        account.Items("payments").Count.ShouldBe(3, "deposit, balance, and the OPCO's half");
        account.At("conservation").Flag("holds").ShouldBeTrue();
    }

    private static void Say(string line) => TestContext.Current.SendDiagnosticMessage(line);
}
