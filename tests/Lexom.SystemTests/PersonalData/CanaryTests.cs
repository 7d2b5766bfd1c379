using System.Text;
using Lexom.Demo.Api;
using Lexom.Demo.Story;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.PersonalData;

/// <summary>Persons are let loose in the system like canaries, and looked for where they must not sing: every schema, every queue, every file (PRI-1, CGV-5.5-b, CGV-5.5-d).</summary>
public sealed class CanaryTests(RunningSystem system)
{
    /// <summary>All people of the stories have addresses of this domain; nothing else has.</summary>
    private const string Domain = "@societe-exemple.example";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Personal_data_is_in_no_log_no_trace_and_no_message()
    {
        var host = await system.HostAsync();
        await using var tap = await MessageTap.OpenAsync(new Uri(host.RabbitConnectionString));
        var story = await system.StoryAsync();

        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await story.ConcludeAsync();
        await story.FundAsync();
        await story.AnswerThePersonAsync();

        var messages = await tap.TakeAllAsync();
        messages.ShouldContain(m => m.Contains(story.ContractId.ToString(), StringComparison.Ordinal), "the tap hears the story's messages");
        messages.Where(Sings).ShouldBeEmpty();
        system.Telemetry.Bodies.Select(b => b.Signal).Distinct().ShouldBe(["traces", "metrics", "logs"], ignoreOrder: true);
        system.Telemetry.Bodies.Where(b => Sings(Encoding.UTF8.GetString(b.Body))).Select(b => b.Signal).ShouldBeEmpty();
        var logs = Directory.GetFiles(host.LogFolder, "*", SearchOption.AllDirectories);
        logs.ShouldContain(file => Path.GetFileName(file).StartsWith("ordering", StringComparison.Ordinal));
        logs.Where(file => Sings(Read(file))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erased_person_is_found_nowhere_but_where_the_report_says_why_and_until_when()
    {
        var host = await system.HostAsync();
        var search = new Search(host, system.Folder);
        var cast = new Cast(host.Gateway, Patience);
        var aviary = new Aviary(cast, Patience);
        var story = await system.StoryAsync();
        await story.FindAndProposeAsync();
        var (contact, participant, client, trainer, employee) =
            (Canary.Named("Rossignol"), Canary.Named("Passereau"), Canary.Named("Chardonneret"), Canary.Named("Fauvette"), Canary.Named("Bouvreuil"));
        var order = await aviary.OrderAsync(contact, participant, story.SessionId);
        var (clientId, trainerId, employeeId) = (await aviary.RegisterAsync(client), await aviary.TeachAsync(trainer), await aviary.EmployAsync(employee));
        foreach (var canary in new[] { contact, participant, client, trainer, employee })
        {
            (await search.ForAsync(canary, Cancelled)).Select(f => f.Kind).Distinct().ShouldBe(["email", "name"], ignoreOrder: true, "before the erasure the search finds the person");
        }

        var held = (await aviary.EraseAsync(order.ParticipantId)).Concat(await aviary.EraseAsync(order.ContactId)).ToList();
        (await aviary.EraseAsync(clientId)).ShouldBeEmpty("nothing was ordered");
        (await aviary.EraseAsync(trainerId)).ShouldBeEmpty("no session was taught");
        (await aviary.EraseAsync(employeeId)).ShouldBeEmpty("the account is closed");

        // The order runs: it needs its people, and the report says of each field why and until when.
        held.ShouldAllBe(h => !string.IsNullOrWhiteSpace(h.Ground) && h.ReleaseOn != null);
        held.Where(h => h.Field == "participant.email").ShouldHaveSingleItem().ReleaseOn.ShouldBe(order.LastDay.AddDays(1).Wire());
        await Eventually.Becomes(
            () => search.ForAsync([contact, participant, client, trainer, employee], Cancelled), found => found.All(f => f.IsExplainedBy(held)), Patience, "all that is found is explained by the report");
    }

    private static bool Sings(string text) => text.Contains(Domain, StringComparison.OrdinalIgnoreCase);

    private static string Read(string file)
    {
        using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(shared);
        return reader.ReadToEnd();
    }
}
