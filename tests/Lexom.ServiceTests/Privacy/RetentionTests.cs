using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

// CGV-5.5-b: the data of a relationship that ended five years ago goes by itself, and what was held goes on its day.
[Collection(PrivacyCollection.Name)]
public sealed class RetentionTests(PrivacyFixture privacy)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ParisTime.DayOf(privacy.Clock.GetUtcNow());

    [Fact]
    public async Task Erases_by_itself_the_day_after_five_years_and_not_on_the_day()
    {
        var (yesterdays, todays) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        privacy.Clock.Advance(TimeSpan.FromDays(1));
        await Run(Today);
        privacy.Others.Ended[todays] = Today.AddDays(1).AddYears(-5);
        privacy.Others.Ended[yesterdays] = Today.AddYears(-5);

        privacy.Clock.Advance(TimeSpan.FromDays(1));
        var run = await Run(Today);

        run.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("subjectId").GetGuid()).ShouldBe([yesterdays]);
        var request = run.GetProperty("findings")[0].GetProperty("requestId").GetGuid();
        (await privacy.Outbox<PersonalDataRequested>(request)).ShouldHaveSingleItem().SubjectIds.ShouldBe([yesterdays]);
        privacy.Clock.Advance(TimeSpan.FromDays(1));
        // The first person is being erased: asked for again only much later.
        (await Run(Today)).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("subjectId").GetGuid()).ShouldBe([todays]);
        privacy.Others.Ended.Clear();

        // Nobody waits for the answer: the last one closes the request.
        await privacy.AnswerAll(request, "ordering", PrivacyFixture.Item("participant.lastName", "erased"));
        var shown = await privacy.Get($"{PrivacyFixture.Requests}/{request}");
        (shown.GetProperty("status").GetString(), shown.GetProperty("channel").GetString()).ShouldBe(("closed", "retention"));
    }

    [Fact]
    public async Task Asks_again_for_what_was_held_on_its_release_day_and_once()
    {
        var subject = Guid.CreateVersion7();
        var release = Today.AddDays(3);
        var id = await privacy.Log("erasure", subject);
        await privacy.AnswerAll(id, "billing", PrivacyFixture.Item("buyer.name", "held", ground: "Pièces comptables", releaseOn: release));
        await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { });

        privacy.Clock.Advance(TimeSpan.FromDays(2));
        (await Run(Today)).GetProperty("findings").EnumerateArray().ShouldNotContain(f => f.GetProperty("subjectId").GetGuid() == subject);
        privacy.Clock.Advance(TimeSpan.FromDays(1));
        var finding = (await Run(Today)).GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("subjectId").GetGuid() == subject);
        finding.GetProperty("reason").GetString().ShouldBe("hold-released");
        finding.GetProperty("requestId").GetGuid().ShouldNotBe(id);
        privacy.Clock.Advance(TimeSpan.FromDays(1));
        (await Run(Today)).GetProperty("findings").EnumerateArray().ShouldNotContain(f => f.GetProperty("subjectId").GetGuid() == subject);
    }

    [Fact]
    public async Task Shows_in_a_dry_run_what_a_day_to_come_would_erase_and_erases_nothing()
    {
        var subject = Guid.CreateVersion7();
        privacy.Others.Ended[subject] = Today.AddDays(-10);
        var before = await privacy.Db(db => db.Requests.CountAsync(Ct));
        var (status, asked) = await privacy.Post("/staff/v1/privacy/retention/dry-runs", new { on = Today.AddYears(5) });
        status.ShouldBe(HttpStatusCode.Accepted);

        var run = await Done(asked.GetProperty("id").GetGuid());

        run.GetProperty("findings").EnumerateArray().ShouldContain(f => f.GetProperty("subjectId").GetGuid() == subject && f.GetProperty("requestId").ValueKind == JsonValueKind.Null);
        run.GetProperty("text").GetString()!.ShouldContain("seraient effacées");
        (await privacy.Db(db => db.Requests.CountAsync(Ct))).ShouldBe(before);
        privacy.Others.Ended.Clear();
        (await privacy.Post("/staff/v1/privacy/retention/dry-runs", new { on = Today.AddDays(-1) })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Waits_for_a_service_that_is_away_instead_of_doing_half()
    {
        privacy.Others.Away["ordering"] = true;
        privacy.Clock.Advance(TimeSpan.FromDays(1));
        var id = await Eventually.Get(() => privacy.Db(db => db.RetentionRuns.Where(r => r.On == Today && !r.DryRun).Select(r => r.Id).SingleOrDefaultAsync(Ct)), i => i != Guid.Empty, "the day's run is planned");
        await Eventually.True(() => privacy.Db(db => db.RetentionRuns.AnyAsync(r => r.Id == id && r.NextTryAt > r.AskedAt, Ct)), "the run was put off");

        privacy.Others.Away.Clear();
        privacy.Clock.Advance(TimeSpan.FromSeconds(30));

        (await Done(id)).GetProperty("doneAt").ValueKind.ShouldNotBe(JsonValueKind.Null);
    }

    private async Task<JsonElement> Run(DateOnly day)
    {
        var id = await Eventually.Get(() => privacy.Db(db => db.RetentionRuns.Where(r => r.On == day && !r.DryRun).Select(r => r.Id).SingleOrDefaultAsync(Ct)), i => i != Guid.Empty, $"the run of {day} is planned");
        return await Done(id);
    }

    private Task<JsonElement> Done(Guid run) => Eventually.Get(
        () => privacy.Get($"/staff/v1/privacy/retention/runs/{run}"), r => r.GetProperty("doneAt").ValueKind != JsonValueKind.Null, $"run {run} is done", TimeSpan.FromSeconds(20));
}
