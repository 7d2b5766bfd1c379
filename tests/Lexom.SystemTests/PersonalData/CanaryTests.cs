using System.Text;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.PersonalData;

/// <summary>A person's e-mail address is let loose in the system like a canary, and looked for where it must not sing (PRI-1, CGV-5.5-b).</summary>
public sealed class CanaryTests(RunningSystem system)
{
    /// <summary>All people of the stories have addresses of this domain; nothing else has.</summary>
    private const string Domain = "@societe-exemple.example";

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
    public async Task An_erased_person_is_found_nowhere_but_in_the_proof_of_the_contract_which_is_held()
    {
        var host = await system.HostAsync();
        var story = await system.StoryAsync();
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        (await Database.RowsWithAsync(host.AdminConnectionString, story.ParticipantEmail, Cancelled)).ShouldNotBeEmpty("before the erasure the search finds the person");

        await story.AnswerThePersonAsync();

        await Eventually.Becomes(
            () => Database.RowsWithAsync(host.AdminConnectionString, story.ParticipantEmail, Cancelled),
            found => found.All(table => table.StartsWith("ordering.participants:", StringComparison.Ordinal)), TimeSpan.FromSeconds(30), $"{story.ParticipantEmail} is in no table but the participants'");
    }

    private static bool Sings(string text) => text.Contains(Domain, StringComparison.OrdinalIgnoreCase);

    private static string Read(string file)
    {
        using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(shared);
        return reader.ReadToEnd();
    }
}
