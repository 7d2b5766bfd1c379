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
    public async Task Takes_the_own_data_as_JSON_by_the_link_once_all_of_it_is_there()
    {
        var subject = Guid.CreateVersion7();
        using var person = privacy.Person(privacy.Link(subject));
        using var asked = await person.PostAsJsonAsync(Own, new { right = "portability" }, Ct);
        var id = (await PrivacyFixture.Read(asked)).GetProperty("id").GetGuid();
        privacy.Others.Hold("ordering", id, """[{"field":"participant.lastName","category":"Identité du stagiaire","value":"Un"}]""");
        (await Status(person, $"{Own}/{id}/export")).ShouldBe(HttpStatusCode.Conflict);

        await privacy.AnswerAll(id, "ordering", PrivacyFixture.Item("participant.lastName", "given"));
        await Lexom.ServiceTests.Fixture.Eventually.True(async () => await Status(person, $"{Own}/{id}/export") == HttpStatusCode.OK, "the values are there", TimeSpan.FromSeconds(20));

        using var export = await person.GetAsync(new Uri($"{Own}/{id}/export", UriKind.Relative), Ct);
        export.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await export.Content.ReadAsStringAsync(Ct)).ShouldContain("\"Un\"");
        (await privacy.Get($"{PrivacyFixture.Requests}/{id}")).GetProperty("readings").EnumerateArray().ShouldAllBe(r => r.GetProperty("actor").GetString() == $"person:{subject}");
        using var other = privacy.Person(privacy.Link(Guid.CreateVersion7()));
        (await Status(other, $"{Own}/{id}/export")).ShouldBe(HttpStatusCode.NotFound);
        await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { });
        (await Status(person, $"{Own}/{id}/export")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Asks_and_decides_on_the_page_behind_the_link()
    {
        var (status, link) = await privacy.Post("/staff/v1/privacy/links", new { subjectIds = new[] { Guid.CreateVersion7() } });
        status.ShouldBe(HttpStatusCode.OK);
        var page = new Uri(link.GetProperty("address").GetString()!).PathAndQuery;
        using var browser = privacy.Anonymous();
        (await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct)).ShouldContain("Faire effacer mes données");

        (await Sent(browser, page, ("act", "ask"), ("right", "access"))).ShouldContain("Votre demande est enregistrée");
        (await Sent(browser, page, ("act", "ask"), ("right", "access"))).ShouldContain("déjà enregistrée");
        (await Sent(browser, page, ("act", "ask"), ("right", "rectification"), ("email", "pas une adresse"))).ShouldContain("role=\"alert\"");
        (await Sent(browser, page, ("act", "give"), ("kind", "prospection"))).ShouldContain("Retirer cet accord");
        (await Sent(browser, page, ("act", "withdraw"), ("kind", "prospection"))).ShouldContain("avec effet immédiat");

        (await Status(browser, $"/me/v1/privacy/mine?link={privacy.Link(Guid.CreateVersion7(), purpose: "orders")}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Takes_every_consent_back_in_one_click_from_a_mail_and_not_by_opening_it()
    {
        // Known under two ids: the consent was given under the other one.
        var (contact, participant) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var kind in (string[])["prospection", "third-parties"])
        {
            (await privacy.Post("/staff/v1/privacy/consents", new { subjectId = participant, kind })).Status.ShouldBe(HttpStatusCode.Created);
        }

        var address = $"/me/v1/privacy/consents/withdrawal?link={privacy.MailLink(contact, participant)}";
        using var browser = privacy.Anonymous();
        (await Status(browser, address)).ShouldBe(HttpStatusCode.OK);
        (await InForce(participant)).ShouldBe(2, "programs that look for harm open every link");

        // What the button of a mail program sends (RFC 8058).
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var done = await browser.PostAsync(new Uri(address, UriKind.Relative), click, Ct);

        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await done.Content.ReadAsStringAsync(Ct)).ShouldContain("votre accord est retiré", Case.Insensitive);
        (await InForce(participant)).ShouldBe(0);
        // The link of a mail opens nothing else, and a personal link is no mail's.
        using var person = privacy.Person(privacy.MailLink(contact));
        (await Status(person, "/me/v1/privacy/consents")).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(browser, $"/me/v1/privacy/consents/withdrawal?link={privacy.Link(contact)}")).ShouldBe(HttpStatusCode.Unauthorized);
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

    private async Task<int> InForce(Guid subject) => (await privacy.Get($"/staff/v1/privacy/consents?subjectId={subject}")).GetProperty("items").EnumerateArray()
        .Count(c => c.GetProperty("withdrawnAt").ValueKind == System.Text.Json.JsonValueKind.Null);

    private static async Task<string> Sent(HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), form, Ct);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        return answer.StatusCode;
    }
}
