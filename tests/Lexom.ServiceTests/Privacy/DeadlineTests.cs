using System.Net;
using Lexom.Kernel;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

[Collection(PrivacyCollection.Name)]
public sealed class DeadlineTests(PrivacyFixture privacy)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => privacy.Clock.Today();

    [Fact]
    public async Task Alarms_once_before_and_once_after_the_due_day()
    {
        var id = await privacy.Log("erasure");
        var due = Today.AddMonths(1);
        (await Alarm(id)).ShouldBeNull();

        MoveTo(due.AddDays(-AnswerDeadline.AlarmDays));
        await Raised(id, AlarmKind.DueSoon);
        (await Alarm(id)).ShouldBe("due-soon");
        (await Listed("due-soon")).ShouldContain(id);
        (await Listed("overdue")).ShouldNotContain(id);

        MoveTo(due.AddDays(1));
        await Raised(id, AlarmKind.Overdue);
        (await Listed("overdue")).ShouldContain(id);
        (await privacy.Db(db => db.Alarms.CountAsync(a => a.RequestId == id, Ct))).ShouldBe(2);
        (await privacy.Db(db => db.Set<MailMessage>().CountAsync(m => m.Reason.StartsWith($"privacy-alarm:{id}"), Ct))).ShouldBe(2);
    }

    [Fact]
    public async Task Gives_two_more_months_with_notice_and_alarms_anew()
    {
        var id = await privacy.Log("erasure");
        var received = Today;
        MoveTo(received.AddMonths(1));
        await Raised(id, AlarmKind.DueSoon);

        var (status, body) = await privacy.Post($"{PrivacyFixture.Requests}/{id}/extension", new { noticeOn = Today, reason = "Demande complexe" });

        status.ShouldBe(HttpStatusCode.OK);
        body.GetProperty("dueOn").GetString().ShouldBe($"{received.AddMonths(3):yyyy-MM-dd}");
        (await Alarm(id)).ShouldBeNull();
        MoveTo(received.AddMonths(3));
        await Eventually.True(() => privacy.Db(db => db.Alarms.AnyAsync(a => a.RequestId == id && a.DueOn == received.AddMonths(3), Ct)), "the new due day alarms");
    }

    [Fact]
    public async Task Refuses_a_late_or_unfounded_notice()
    {
        var id = await privacy.Log("erasure");

        var (status, problem) = await privacy.Post($"{PrivacyFixture.Requests}/{id}/extension", new { noticeOn = Today.AddDays(1), reason = "" });

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()).ShouldBe(["reason", "noticeOn"]);
    }

    [Theory]
    [InlineData("identity-check")]
    [InlineData("extension")]
    [InlineData("closure")]
    public async Task Refuses_a_command_on_an_old_version_or_an_unknown_request(string command)
    {
        var id = await privacy.Log("erasure");
        object body = command == "extension" ? new { reason = "Demande complexe" } : new { };

        (await privacy.Post($"{PrivacyFixture.Requests}/{id}/{command}", body, "\"1\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await privacy.Post($"{PrivacyFixture.Requests}/{Guid.CreateVersion7()}/{command}", body)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Closes_only_what_is_answered()
    {
        var waiting = await privacy.Log("erasure", identityChecked: false);
        (await privacy.Post($"{PrivacyFixture.Requests}/{waiting}/closure", new { })).Body.GetProperty("code").GetString().ShouldBe("identity-unchecked");

        var id = await privacy.Log("erasure");
        var (status, problem) = await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { });
        status.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("code").GetString().ShouldBe("answers-missing");
        problem.GetProperty("detail").GetString()!.ShouldContain("ordering");
    }

    [Fact]
    public async Task Filters_and_pages_the_list_newest_first()
    {
        // Ids sort by time: each in a second of its own.
        privacy.Clock.Advance(TimeSpan.FromSeconds(1));
        var first = await privacy.Log("erasure");
        privacy.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await privacy.Log("erasure");

        var page = await privacy.Get($"{PrivacyFixture.Requests}?limit=1&status=running");
        page.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldBe(second);
        page.GetProperty("items")[0].GetProperty("dueIn").GetInt32().ShouldBe(Today.AddMonths(1).DayNumber - Today.DayNumber);
        var next = await privacy.Get($"{PrivacyFixture.Requests}?limit=1&status=running&cursor={page.GetProperty("next").GetString()}");
        next.GetProperty("items")[0].GetProperty("id").GetGuid().ShouldBe(first);

        await privacy.Get($"{PrivacyFixture.Requests}?status=lost", HttpStatusCode.UnprocessableEntity);
        await privacy.Get($"{PrivacyFixture.Requests}?alarm=red", HttpStatusCode.UnprocessableEntity);
        await privacy.Get($"{PrivacyFixture.Requests}?right=silence", HttpStatusCode.UnprocessableEntity);
        await privacy.Get($"{PrivacyFixture.Requests}?limit=1000", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Forgets_a_request_five_years_after_its_closing_and_not_before()
    {
        var id = await privacy.Log("erasure");
        await privacy.AnswerAll(id, "ordering", PrivacyFixture.Item("participant.lastName", "erased"));
        var closed = privacy.Clock.GetUtcNow();
        (await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { })).Status.ShouldBe(HttpStatusCode.OK);

        privacy.Clock.SetUtcNow(closed.AddYears(5).AddSeconds(-1));
        var later = await privacy.Log("erasure");
        await Eventually.True(() => privacy.Db(db => db.Requests.AnyAsync(r => r.Id == later, Ct)), "the service has seen the day before");
        (await privacy.Db(db => db.Requests.AnyAsync(r => r.Id == id, Ct))).ShouldBeTrue();

        privacy.Clock.SetUtcNow(closed.AddYears(5));
        await Eventually.True(() => privacy.Db(async db => !await db.Requests.AnyAsync(r => r.Id == id, Ct)), "the old request is gone");
    }

    private void MoveTo(DateOnly day) => privacy.Clock.SetUtcNow(ParisTime.StartOf(day).AddHours(9));

    private Task Raised(Guid id, AlarmKind kind) => Eventually.True(
        () => privacy.Db(db => db.Alarms.AnyAsync(a => a.RequestId == id && a.Kind == kind, Ct)), $"the alarm {kind} is raised");

    private async Task<string?> Alarm(Guid id) => (await privacy.Get($"{PrivacyFixture.Requests}/{id}")).GetProperty("alarm").GetString();

    private async Task<IEnumerable<Guid>> Listed(string alarm) =>
        (await privacy.Get($"{PrivacyFixture.Requests}?limit=100&alarm={alarm}")).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetGuid());
}
