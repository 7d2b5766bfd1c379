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

    private async Task<IReadOnlyList<TrainingStory>> PlayTogetherAsync()
    {
        var cast = new Cast((await system.HostAsync()).Gateway, TimeSpan.FromMinutes(3));
        var cohort = await Cohort.PlayAsync(cast, await system.StoriesAsync());

        var session = await cast.TrainingManager.GetAsync($"/staff/v1/catalog/sessions/{cohort.SessionId}");
        session.Number("seatsTaken").ShouldBe(Cohort.Participants, "every seat is sold, none twice");
        return cohort.Stories;
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
