using System.Net;
using Lexom.Contracts.Catalog;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Lexom.ServiceTests.Catalog.CatalogFixture;

namespace Lexom.ServiceTests.Catalog;

[Collection("catalog")]
public sealed class CourseTests(CatalogFixture fixture)
{
    [Fact]
    public async Task Begins_as_a_draft_that_no_portal_sees_and_is_published_once()
    {
        var (reference, manager) = (fixture.NewReference(), fixture.Manager);
        var added = await Created(await Send(manager, HttpMethod.Post, $"{Staff}/courses", new { reference, sheet = Sheet() }));
        (await Refusal(await fixture.Portal.GetAsync($"/partner/v1/courses/{reference}"))).ShouldBe("404 course-unknown");

        var publication = $"{Staff}/courses/{reference}/versions/1/publication";
        await Ok(await Send(manager, HttpMethod.Post, publication));
        var again = await Ok(await Send(manager, HttpMethod.Post, publication));

        again.Text("status").ShouldBe("published");
        var told = (await fixture.Outbox<CoursePublished>(added.Id())).ShouldHaveSingleItem();
        (told.Reference, told.Version, told.InterPricePerParticipant, told.VatRegime, told.IsTraining, told.DurationHours).ShouldBe((reference, 1, 690m, "standard", true, 14m));
        told.Objectives.ShouldBe(["Préparer l’entretien", "Conclure l’entretien"]);
        var sheet = await fixture.Portal.GetAsync($"/partner/v1/courses/{reference}");
        (await Ok(sheet)).Text("title").ShouldBe("Conduire un entretien");
        sheet.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_not_published_while_anything_is_missing_and_says_all_of_it()
    {
        var reference = fixture.NewReference();
        await Created(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/courses", new { reference, sheet = new { title = "Ébauche" } }));

        var answer = await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/courses/{reference}/versions/1/publication");

        (await Refusal(answer)).ShouldBe("422 " + string.Join(' ', Enumerable.Repeat("CAT-1", 12)));
    }

    [Fact]
    public async Task Keeps_a_published_version_and_takes_a_change_as_the_next_one()
    {
        var (reference, manager) = (await fixture.Course(), fixture.Manager);
        var (versions, first) = ($"{Staff}/courses/{reference}/versions", $"{Staff}/courses/{reference}/versions/1");
        var tag = (await manager.GetAsync(first)).Headers.ETag!.Tag;

        (await Refusal(await Send(manager, HttpMethod.Put, first, new { sheet = Sheet("Autre") }, tag))).ShouldBe("409 CAT-2");
        var draft = await Send(manager, HttpMethod.Post, versions, new { sheet = Sheet("Mener un entretien") });
        (await Created(draft)).Text("number").ShouldBe("2");
        (await Refusal(await Send(manager, HttpMethod.Post, versions, new { sheet = Sheet() }))).ShouldBe("409 course-draft-exists");

        var second = $"{versions}/2";
        (await Refusal(await Send(manager, HttpMethod.Put, second, new { sheet = Sheet("Mener l’entretien") }))).ShouldBe("428 if-match-missing");
        var revised = await Send(manager, HttpMethod.Put, second, new { sheet = Sheet("Mener l’entretien") }, draft.Headers.ETag!.Tag);
        (await Ok(revised)).GetProperty("sheet").Text("title").ShouldBe("Mener l’entretien");
        (await Refusal(await Send(manager, HttpMethod.Put, second, new { sheet = Sheet() }, draft.Headers.ETag!.Tag))).ShouldBe("412 if-match-stale");
        (await Refusal(await Send(manager, HttpMethod.Post, $"{second}/publication", null, draft.Headers.ETag!.Tag))).ShouldBe("412 if-match-stale");
        (await Ok(await fixture.Portal.GetAsync($"/partner/v1/courses/{reference}"))).Text("title").ShouldBe("Conduire un entretien", "the draft is not sold yet");

        await Ok(await Send(manager, HttpMethod.Post, $"{second}/publication"));
        (await Ok(await fixture.Portal.GetAsync($"/partner/v1/courses/{reference}"))).Text("version").ShouldBe("2");
        var all = await Ok(await manager.GetAsync($"{Staff}/courses/{reference}"));
        all.Items("versions").Select(v => v.GetProperty("sheet").Text("title")).ShouldBe(["Mener l’entretien", "Conduire un entretien"]);
    }

    [Fact]
    public async Task Is_answered_from_memory_for_a_few_seconds_to_whoever_may_read_it()
    {
        var reference = await fixture.Course();
        var path = new Uri($"/partner/v1/courses/{reference}", UriKind.Relative);
        var first = await fixture.Portal.GetAsync(path, TestContext.Current.CancellationToken);
        // Behind the service's back, so that only its memory can answer as before.
        await fixture.Db(db => db.CourseVersions.Where(v => db.Courses.Any(c => c.Id == v.CourseId && c.Reference == reference)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Sheet.Title, "Autre titre")));

        using var other = fixture.AsPartner(Guid.CreateVersion7());
        var second = await other.GetAsync(path, TestContext.Current.CancellationToken);
        (await Ok(second)).Text("title").ShouldBe("Conduire un entretien");
        (second.Headers.ETag, second.Headers.CacheControl!.Private).ShouldBe((first.Headers.ETag, true));
        using var unchanged = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        (await other.SendAsync(unchanged, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await fixture.Anonymous().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await fixture.AsStaff().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await Eventually.True(async () => (await Ok(await other.GetAsync(path))).Text("title") == "Autre titre", "what was kept is forgotten");
    }

    [Theory]
    [InlineData("évaluer")]
    [InlineData("EVALUATION")]
    [InlineData("évaluations des compétences")]
    [InlineData("evaluer competence")]
    [InlineData("l’évaluation")]
    [InlineData("évaluer -tableur")]
    [InlineData("\"acquis professionnels\"")]
    [InlineData("coeur")]
    [InlineData("l'evaluation a coeur")]
    public async Task Is_found_in_French_with_and_without_accents_by_its_stems(string words)
    {
        var wanted = await fixture.Course(Sheet("L’évaluation au cœur du métier", domain: "Ressources humaines", objectives: ["Évaluer les compétences et les acquis professionnels"]));
        var other = await fixture.Course(Sheet("Le tableur au quotidien", domain: "Bureautique", objectives: ["Construire un tableau"]));

        foreach (var (http, path) in new[] { (fixture.Portal, "/partner/v1/courses"), (fixture.AsStaff(Roles.Sales), $"{Staff}/courses") })
        {
            var found = (await Ok(await http.GetAsync($"{path}?limit=100&q={Uri.EscapeDataString(words)}"))).Items().Select(c => c.Text("reference")).ToList();
            found.ShouldContain(wanted);
            found.ShouldNotContain(other);
        }
    }

    [Fact]
    public async Task Is_found_by_the_beginning_of_its_reference_and_not_by_stop_words()
    {
        (await Ok(await fixture.Portal.GetAsync("/partner/v1/courses?q=rcl-appl"))).Items().ShouldHaveSingleItem().Text("title")
            .ShouldBe("La Relation Client par écrit - emails et courriers");
        (await Ok(await fixture.Portal.GetAsync("/partner/v1/courses?q=%C3%A0%20la"))).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_listed_page_by_page()
    {
        var mine = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            mine.Insert(0, await fixture.Course(Sheet("Pagination exemplaire")));
            fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await Ok(await fixture.Portal.GetAsync("/partner/v1/courses?q=pagination&limit=2"));
        var second = await Ok(await fixture.Portal.GetAsync($"/partner/v1/courses?q=pagination&limit=2&cursor={first.Text("next")}"));

        first.Items().Concat(second.Items()).Select(c => c.Text("reference")).ShouldBe(mine);
        second.GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await Refusal(await fixture.Portal.GetAsync("/partner/v1/courses?limit=101"))).ShouldBe("422 limit-out-of-range");
    }

    [Fact]
    public async Task Is_refused_with_a_malformed_or_taken_reference_and_to_whoever_is_no_manager()
    {
        var reference = await fixture.Course();
        var (path, manager) = ($"{Staff}/courses", fixture.Manager);

        (await Refusal(await Send(manager, HttpMethod.Post, path, new { reference = "rcl appl", sheet = Sheet() }))).ShouldBe("422 CAT-1");
        (await Refusal(await Send(manager, HttpMethod.Post, path, new { reference, sheet = Sheet() }))).ShouldBe("409 course-reference-taken");
        (await Refusal(await Send(manager, HttpMethod.Post, path, new { reference = "XX", sheet = new { titre = "Inconnu" } }))).ShouldBe("400 malformed-json");
        (await Refusal(await Send(fixture.AsStaff(Roles.Sales), HttpMethod.Post, path, new { reference = "XX", sheet = Sheet() }))).ShouldBe("403 forbidden");
        (await Refusal(await fixture.Portal.GetAsync(path))).ShouldBe("403 forbidden");
        (await Refusal(await manager.GetAsync("/partner/v1/courses"))).ShouldBe("403 forbidden");
        (await Refusal(await manager.GetAsync($"{path}/INCONNU"))).ShouldBe("404 course-unknown");
        (await Refusal(await manager.GetAsync($"{path}/{reference}/versions/9"))).ShouldBe("404 course-version-unknown");
    }

    [Fact]
    public async Task The_seed_brings_the_whole_sheet_and_sessions_ahead_once()
    {
        var sheet = await Ok(await fixture.Portal.GetAsync("/partner/v1/courses/RCL-APPL-03"));
        sheet.Items("objectives").Select(o => o.GetString()).ShouldBe(["Choisir le bon courrier écrit", "Rédiger un courrier personnalisé", "Employer un ton aimable"]);
        sheet.Items("programme").Select(m => m.Items("items").Count).ShouldBe([2, 3, 2, 5, 3]);

        await using (var scope = fixture.Services.CreateAsyncScope())
        {
            await Lexom.Catalog.Data.CatalogSeed.ApplyAsync(scope.ServiceProvider, withSamples: true, CancellationToken.None);
        }

        var sessions = (await Ok(await fixture.Portal.GetAsync("/partner/v1/sessions?course=RCL-APPL-03&seats=3"))).Items();
        sessions.Count.ShouldBe(3);
        sessions.ShouldAllBe(s => DateOnly.Parse(s.Text("startsOn"), null) > fixture.Today.AddDays(15));
        (await fixture.Db(db => db.Courses.CountAsync(c => c.Reference == "RCL-APPL-03"))).ShouldBe(1);
    }
}
