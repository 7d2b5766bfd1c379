using System.Net;
using System.Net.Http.Json;
using Lexom.Contracts.Privacy;
using Lexom.ServiceTests.Fixture;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

[Collection(PrivacyCollection.Name)]
public sealed class PersonTests(PrivacyFixture privacy)
{
    private const string Own = "/me/v1/privacy/requests";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uses_a_right_by_the_link_staff_made_and_follows_it()
    {
        var ids = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() };
        var (status, link) = await privacy.Post("/staff/v1/privacy/links", new { subjectIds = ids, validDays = 2 });
        status.ShouldBe(HttpStatusCode.OK);
        using var person = privacy.Person(link.GetProperty("token").GetString()!);

        using var asked = await person.PostAsJsonAsync(Own, new { right = "access" }, Ct);
        using var again = await person.PostAsJsonAsync(Own, new { right = "access" }, Ct);

        asked.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = (await PrivacyFixture.Read(asked)).GetProperty("id").GetGuid();
        (await PrivacyFixture.Read(again)).GetProperty("id").GetGuid().ShouldBe(id);
        var sent = (await privacy.Outbox<PersonalDataRequested>(id)).ShouldHaveSingleItem();
        sent.SubjectIds.ShouldBe(ids);

        await privacy.Deliver(privacy.Answer(id, "catalog"), id);
        var seen = await person.GetFromJsonAsync<System.Text.Json.JsonElement>($"{Own}/{id}", Ct);
        seen.GetProperty("status").GetString().ShouldBe("running");
        seen.GetProperty("report").EnumerateArray().Select(p => p.GetProperty("text").GetString()).ShouldContain(t => t!.Contains("aucune donnée vous concernant"));
        (await privacy.Get($"{PrivacyFixture.Requests}/{id}")).GetProperty("channel").GetString().ShouldBe("signed-link");
    }

    [Fact]
    public async Task Sees_the_own_requests_and_nobody_elses()
    {
        var (mine, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var logged = await privacy.Log("erasure", mine);
        var foreign = await privacy.Log("erasure", other);
        using var person = privacy.Person(privacy.Link(mine));

        (await Status(person, $"{Own}/{logged}")).ShouldBe(HttpStatusCode.OK);
        (await Status(person, $"{Own}/{foreign}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_refused_without_a_good_link()
    {
        var subject = Guid.CreateVersion7();
        var id = await privacy.Log("erasure", subject);
        var link = privacy.Link(subject);

        (await Status(privacy.Anonymous(), $"{Own}/{id}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(privacy.Person($"{link}x"), $"{Own}/{id}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(privacy.Person(privacy.Link(subject, hours: -1)), $"{Own}/{id}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(privacy.Dpo(), $"{Own}/{id}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(privacy.Person(privacy.Link(subject, purpose: "orders")), $"{Own}/{id}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Is_told_when_the_right_does_not_exist()
    {
        using var person = privacy.Person(privacy.Link(Guid.CreateVersion7()));

        using var answer = await person.PostAsJsonAsync(Own, new { right = "oubli" }, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PrivacyFixture.Read(answer)).GetProperty("code").GetString().ShouldBe("CGV-5.5-d");
    }

    [Fact]
    public async Task Gets_no_link_for_nobody_or_for_ever()
    {
        var (status, problem) = await privacy.Post("/staff/v1/privacy/links", new { subjectIds = Array.Empty<Guid>(), validDays = 400 });

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()).ShouldBe(["subjectIds", "validDays"]);
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        return answer.StatusCode;
    }
}
