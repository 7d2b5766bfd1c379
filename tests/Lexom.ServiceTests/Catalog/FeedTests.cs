using System.Net;
using System.Xml.Linq;
using Lexom.ServiceDefaults.Http;
using static Lexom.ServiceTests.Catalog.CatalogFixture;

namespace Lexom.ServiceTests.Catalog;

/// <summary>What other programs read again and again: availability, calendars, the catalogue in LHEO.</summary>
[Collection("catalog")]
public sealed class FeedTests(CatalogFixture fixture)
{
    [Fact]
    public async Task Availability_is_sent_again_only_when_it_has_changed()
    {
        var course = await fixture.Course();
        var session = await fixture.Session(course: course);
        foreach (var path in new[] { $"/partner/v1/sessions/{session}", $"/partner/v1/sessions?course={course}" })
        {
            var first = await fixture.Portal.GetAsync(path);
            var (tag, before) = (first.Headers.ETag!.ToString(), await first.Content.ReadAsStringAsync());
            (first.Headers.CacheControl!.Private, first.Headers.CacheControl.MaxAge).ShouldBe((true, TimeSpan.FromSeconds(5)));

            var same = await GetIfChanged(path, tag);
            (same.StatusCode, (await same.Content.ReadAsStringAsync()).Length).ShouldBe((HttpStatusCode.NotModified, 0));
            await fixture.Ask(session, 1);
            var changed = await GetIfChanged(path, tag);
            changed.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await changed.Content.ReadAsStringAsync()).ShouldNotBe(before);
        }
    }

    [Fact]
    public async Task Courses_are_narrowed_by_domain_length_and_price()
    {
        var (shorter, longer) = (await fixture.Course(Sheet("Filtrer en bref", domain: "Filtres", days: 1)), await fixture.Course(Sheet("Filtrer en détail", domain: "Filtres", days: 3)));

        (await Found("domain=Filtres")).ShouldBe([shorter, longer], ignoreOrder: true);
        (await Found("domain=Filtres&maxDays=2")).ShouldBe([shorter]);
        (await Found("domain=Filtres&maxPrice=690")).ShouldBe([shorter, longer], ignoreOrder: true);
        (await Found("domain=Filtres&maxPrice=689.99")).ShouldBeEmpty();
        (await Found("domain=Filtres&q=d%C3%A9tails")).ShouldBe([longer]);
    }

    [Fact]
    public async Task Sessions_are_narrowed_by_mode_days_trainer_and_waiting_list()
    {
        var (course, trainer) = (await fixture.Course(), await fixture.Trainer());
        var (near, far) = (await fixture.Session(capacity: 2, course: course, inDays: 20, trainer: trainer), await fixture.Session(course: course, inDays: 90, mode: "remote"));
        await fixture.Ask(near, 2);
        await fixture.Ask(near, 1);
        string Day(int inDays) => fixture.Today.AddDays(inDays).ToString("yyyy-MM-dd", null);
        async Task<IEnumerable<Guid>> Staffs(string query) => (await Ok(await fixture.Manager.GetAsync($"{Staff}/sessions?course={course}&{query}"))).Items().Select(s => s.Id());
        async Task<IEnumerable<Guid>> Portals(string query) => (await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}&{query}"))).Items().Select(s => s.Id());

        (await Portals("mode=remote")).ShouldBe([far]);
        (await Portals($"to={Day(20)}")).ShouldBe([near]);
        (await Staffs($"trainerId={trainer}")).ShouldBe([near]);
        (await Staffs("waiting=true")).ShouldBe([near]);
        (await Staffs("waiting=false")).ShouldBe([far]);
        (await Staffs($"from={Day(21)}&to={Day(90)}&mode=remote")).ShouldBe([far]);
        (await Refusal(await fixture.Portal.GetAsync("/partner/v1/sessions?mode=hybrid"))).ShouldBe("422 filter-unknown");
    }

    [Fact]
    public async Task A_trainers_calendar_is_read_by_its_link_until_the_link_is_renewed()
    {
        var trainer = await fixture.Trainer();
        await fixture.Session(trainer: trainer);
        var link = await Link($"trainers/{trainer}", new { });
        using var program = fixture.Anonymous();

        var feed = await program.GetAsync(link);
        (feed.StatusCode, feed.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "text/calendar"));
        var text = await feed.Content.ReadAsStringAsync();
        text.Split("BEGIN:VEVENT").Length.ShouldBe(5);
        text.ShouldNotContain("Formateur Exemple");
        (await GetIfChanged(link, feed.Headers.ETag!.ToString(), program)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Link($"trainers/{trainer}", new { })).Split('?')[0].ShouldBe(link.Split('?')[0]);
        (await program.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, "another link does not end this one");

        await Link($"trainers/{trainer}", new { renew = true });
        (await program.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync(link.Split('?')[0])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.GetAsync(link + "x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Refusal(await Send(fixture.AsStaff(Roles.Sales), HttpMethod.Post, $"{Staff}/trainers/{trainer}/calendar-link", new { }))).ShouldBe("403 forbidden");
    }

    [Fact]
    public async Task A_sessions_calendar_is_read_by_portals_and_by_its_own_link_only()
    {
        var (session, other) = (await fixture.Session(), await fixture.Session());
        var link = await Link($"sessions/{session}");
        using var program = fixture.Anonymous();

        (await program.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync(link.Replace(session.ToString(), other.ToString(), StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Portal.GetStringAsync($"/partner/v1/sessions/{session}/calendar")).ShouldContain("SUMMARY:Conduire un entretien");
        await Ok(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{session}/cancellation", new { cause = "force-majeure" }));
        (await program.GetStringAsync(link)).ShouldContain("STATUS:CANCELLED");
        (await Refusal(await fixture.Portal.GetAsync($"/partner/v1/sessions/{Guid.CreateVersion7()}/calendar"))).ShouldBe("404 session-unknown");
    }

    [Fact]
    public async Task The_catalogue_is_exported_in_LHEO_without_drafts_and_without_one_clients_sessions()
    {
        XNamespace lheo = "http://lheo.gouv.fr/2.3";
        var course = await fixture.Course();
        var (open, intra) = (await fixture.Session(course: course), await fixture.Session(course: course, mode: "intra", inDays: 60));
        var draft = fixture.NewReference();
        await Created(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/courses", new { reference = draft, sheet = Sheet() }));

        var answer = await fixture.Portal.GetAsync("/partner/v1/courses/export/lheo");

        (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName).ShouldBe(
            ("application/xml", $"catalogue-lexom-{fixture.Today:yyyy-MM-dd}.lheo.xml"));
        var document = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        var formations = document.Descendants(lheo + "formation").ToDictionary(f => f.Attribute("numero")!.Value);
        formations.Keys.ShouldContain("RCL-APPL-03");
        formations.Keys.ShouldNotContain(draft);
        formations[course].Descendants(lheo + "session").Select(s => s.Attribute("numero")?.Value).ShouldBe([open.ToString()]);
        document.ToString().ShouldNotContain(intra.ToString());
        (await fixture.AsStaff(Roles.Sales).GetAsync($"{Staff}/courses/export/lheo")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<IEnumerable<string>> Found(string query) => (await Ok(await fixture.Portal.GetAsync($"/partner/v1/courses?{query}"))).Items().Select(c => c.Text("reference"));

    private async Task<string> Link(string path, object? body = null) => (await Ok(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/{path}/calendar-link", body))).Text("path");

    private async Task<HttpResponseMessage> GetIfChanged(string path, string tag, HttpClient? http = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await (http ?? fixture.Portal).SendAsync(request);
    }
}
