using System.Net;
using System.Net.Http.Json;
using System.Text;
using Lexom.Contracts.Privacy;
using Lexom.Privacy.Domain;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

[Collection(PrivacyCollection.Name)]
public sealed class LogRequestTests(PrivacyFixture privacy)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_all_services_at_once_when_the_identity_is_checked()
    {
        var subject = Guid.CreateVersion7();

        var id = await privacy.Log("erasure", subject, daysAgo: 2);

        var asked = (await privacy.Outbox<PersonalDataRequested>(id)).ShouldHaveSingleItem();
        asked.Right.ShouldBe("erasure");
        asked.SubjectIds.ShouldBe([subject]);
        asked.ReceivedOn.ShouldBe(Lexom.Kernel.ParisTime.DayOf(privacy.Clock.GetUtcNow()).AddDays(-2));
        var stored = await privacy.Get($"{PrivacyFixture.Requests}/{id}");
        stored.GetProperty("status").GetString().ShouldBe("running");
        stored.GetProperty("dueOn").GetString().ShouldBe($"{asked.ReceivedOn.AddMonths(1):yyyy-MM-dd}");
        stored.GetProperty("identityCheckedBy").GetString()!.ShouldStartWith("staff:");
    }

    [Fact]
    public async Task Asks_nobody_before_the_identity_is_checked()
    {
        var id = await privacy.Log(identityChecked: false);
        (await privacy.Outbox<PersonalDataRequested>(id)).ShouldBeEmpty();

        for (var again = 0; again < 2; again++)
        {
            var (status, body) = await privacy.Post($"{PrivacyFixture.Requests}/{id}/identity-check", new { });
            status.ShouldBe(HttpStatusCode.OK);
            body.GetProperty("status").GetString().ShouldBe("running");
        }

        (await privacy.Outbox<PersonalDataRequested>(id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lists_everything_that_is_wrong_and_keeps_nothing()
    {
        var before = await privacy.Db(db => db.Requests.CountAsync(Ct));

        var (status, problem) = await privacy.Post(
            PrivacyFixture.Requests, new { right = "forget", subjectIds = Array.Empty<Guid>(), receivedOn = "2999-01-01", channel = "pigeon" });

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("code").GetString().ShouldBe("CGV-5.5-d");
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString())
            .ShouldBe(["right", "channel", "subjectIds", "receivedOn"]);
        (await privacy.Post(PrivacyFixture.Requests, new { })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await privacy.Db(db => db.Requests.CountAsync(Ct))).ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"right":"access","subjectIds":["not-an-id"]}""")]
    [InlineData("""{"right":"access","pseudonym":"x"}""")]
    [InlineData("""{"right":""")]
    public async Task Refuses_a_body_that_is_not_a_request(string body)
    {
        using var http = privacy.Dpo();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(PrivacyFixture.Requests, UriKind.Relative), content, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Logs_once_under_one_idempotency_key()
    {
        using var http = privacy.Dpo();
        http.DefaultRequestHeaders.Add("Idempotency-Key", $"privacy-{Guid.CreateVersion7()}");
        var body = privacy.Body();

        using var first = await http.PostAsJsonAsync(PrivacyFixture.Requests, body, Ct);
        using var second = await http.PostAsJsonAsync(PrivacyFixture.Requests, body, Ct);

        var id = (await PrivacyFixture.Read(first)).GetProperty("id").GetGuid();
        (await PrivacyFixture.Read(second)).GetProperty("id").GetGuid().ShouldBe(id);
        (await privacy.Outbox<PersonalDataRequested>(id)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("GET", "/requests")]
    [InlineData("POST", "/requests")]
    [InlineData("GET", "/requests/01990000-0000-7000-8000-000000000001")]
    [InlineData("POST", "/requests/01990000-0000-7000-8000-000000000001/identity-check")]
    [InlineData("POST", "/requests/01990000-0000-7000-8000-000000000001/extension")]
    [InlineData("POST", "/requests/01990000-0000-7000-8000-000000000001/closure")]
    [InlineData("GET", "/requests/01990000-0000-7000-8000-000000000001/report")]
    [InlineData("GET", "/requests/01990000-0000-7000-8000-000000000001/export")]
    [InlineData("GET", "/register")]
    [InlineData("POST", "/links")]
    public async Task Is_for_the_dpo_and_the_administrator_only(string method, string path)
    {
        (await Status(privacy.Anonymous())).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(privacy.AsStaff("sales", "training-manager", "accountant"))).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(privacy.AsPartner(Guid.CreateVersion7()))).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(privacy.Person(privacy.Link(Guid.CreateVersion7())))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(privacy.AsStaff("administrator"))).ShouldNotBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);

        async Task<HttpStatusCode> Status(HttpClient http)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/staff/v1/privacy{path}");
            request.Content = method == "POST" ? JsonContent.Create(new { }) : null;
            using var answer = await http.SendAsync(request, Ct);
            http.Dispose();
            return answer.StatusCode;
        }
    }
}
