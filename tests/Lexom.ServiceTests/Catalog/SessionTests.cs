using System.Net;
using Lexom.Contracts.Catalog;
using Lexom.ServiceDefaults.Http;
using static Lexom.ServiceTests.Catalog.CatalogFixture;

namespace Lexom.ServiceTests.Catalog;

[Collection("catalog")]
public sealed class SessionTests(CatalogFixture fixture)
{
    [Fact]
    public async Task Is_scheduled_told_and_offered_to_portals()
    {
        var (course, room, trainer) = (await fixture.Course(), await fixture.Room(), await fixture.Trainer());
        var plan = await fixture.Plan(course, 8, inDays: 40, trainer: trainer, room: room);

        var first = await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions", plan, key: "schedule-1");
        var repeat = await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions", plan, key: "schedule-1");

        var session = await Created(first);
        repeat.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
        session.GetProperty("trainer").Id().ShouldBe(trainer);
        session.Text("place").ShouldEndWith("1 rue de l’Exemple, 07200 Aubenas");
        var told = (await fixture.Outbox<SessionScheduled>(session.Id())).ShouldHaveSingleItem();
        (told.Revision, told.CourseVersion, told.Mode, told.Capacity, told.StartsOn, told.EndsOn)
            .ShouldBe((1, 1, "inter", 8, fixture.Today.AddDays(40), fixture.Today.AddDays(41)));
        told.HalfDays.Select(h => h.Period).ShouldBe(["morning", "afternoon", "morning", "afternoon"]);

        var offer = (await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}&seats=8"))).Items().ShouldHaveSingleItem();
        (offer.Id(), offer.Text("availableSeats"), offer.Items("halfDays").Count).ShouldBe((session.Id(), "8", 4));
        (await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}&seats=9"))).Items().ShouldBeEmpty();
        (await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}&from={fixture.Today.AddDays(41):yyyy-MM-dd}"))).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Never_books_a_trainer_or_a_room_twice_however_many_try_at_once()
    {
        var (course, trainer, room) = (await fixture.Course(), await fixture.Trainer(), await fixture.Room());
        var manager = fixture.Manager;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            await Send(manager, HttpMethod.Post, $"{Staff}/sessions", await fixture.Plan(course, inDays: 50, trainer: trainer))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            (await Refusal(refused)).ShouldBe("409 CAT-4");
        }

        var session = await fixture.Session(course: course, inDays: 51, room: room);
        (await Refusal(await Send(manager, HttpMethod.Post, $"{Staff}/sessions", await fixture.Plan(course, inDays: 52, room: room)))).ShouldBe("409 CAT-4", "the second day of the first session");
        await Ok(await Send(manager, HttpMethod.Post, $"{Staff}/sessions/{session}/cancellation", new { cause = "venue-unavailable" }));
        await Created(await Send(manager, HttpMethod.Post, $"{Staff}/sessions", await fixture.Plan(course, inDays: 52, room: room)));
    }

    [Fact]
    public async Task Is_refused_with_every_reason_at_once()
    {
        var (course, external, manager) = (await fixture.Course(), await fixture.Trainer("external"), fixture.Manager);
        var path = $"{Staff}/sessions";

        (await Refusal(await Send(manager, HttpMethod.Post, path, await fixture.Plan(course, 11, inDays: -3, trainer: external))))
            .ShouldBe("422 session-in-the-past CAT-3 CAT-4");
        (await Refusal(await Send(manager, HttpMethod.Post, path, await fixture.Plan("INCONNU")))).ShouldBe("422 course-unknown");
        (await Refusal(await Send(manager, HttpMethod.Post, path, await fixture.Plan(course, trainer: Guid.CreateVersion7(), room: Guid.CreateVersion7()))))
            .ShouldBe("422 trainer-unknown room-unknown");
        (await Refusal(await Send(fixture.AsStaff(Roles.Sales), HttpMethod.Post, path, await fixture.Plan(course)))).ShouldBe("403 forbidden");
        (await Refusal(await Send(manager, HttpMethod.Post, path, new { courseReference = course }))).ShouldBe("400 malformed-json");

        await Ok(await Send(manager, HttpMethod.Post, $"{Staff}/trainers/{external}/commitments", new { acceptedOn = fixture.Today }));
        await Created(await Send(manager, HttpMethod.Post, path, await fixture.Plan(course, trainer: external)));
    }

    [Fact]
    public async Task Changes_under_if_match_and_lets_the_waiting_list_in_with_more_seats()
    {
        var session = await fixture.Session(capacity: 4, course: await fixture.Course());
        var (first, second) = (await fixture.Ask(session, 4), await fixture.Ask(session, 3));
        var (path, trainer) = ($"{Staff}/sessions/{session}", await fixture.Trainer());
        object Change(int capacity, string place = "Privas") =>
            new { mode = "inter", halfDays = fixture.HalfDays(), place, trainerId = trainer, capacity };

        (await Refusal(await Send(fixture.Manager, HttpMethod.Put, path, Change(8)))).ShouldBe("428 if-match-missing");
        var tag = (await fixture.Manager.GetAsync(path)).Headers.ETag!.Tag;
        (await Refusal(await Send(fixture.Manager, HttpMethod.Put, path, Change(3), tag))).ShouldBe("409 CAT-3");
        var changed = await Ok(await Send(fixture.Manager, HttpMethod.Put, path, Change(8), tag));

        changed.Text("seatsTaken").ShouldBe("7");
        changed.Items("registrations").Select(r => r.Id("proposalId")).ShouldBe([first, second], ignoreOrder: true);
        (await fixture.Outbox<SessionScheduled>(session)).Select(s => (s.Revision, s.Place, s.Capacity)).ShouldBe([(1, "Aubenas", 4), (2, "Privas", 8)]);
        (await fixture.Outbox<SeatsHeld>(session)).Select(s => s.ProposalId).ShouldBe([first, second]);
        (await Refusal(await Send(fixture.Manager, HttpMethod.Put, path, Change(9), tag))).ShouldBe("412 if-match-stale");
    }

    [Fact]
    public async Task Is_completed_once_from_its_last_day_on()
    {
        var session = await fixture.Session(inDays: 0);
        var path = $"{Staff}/sessions/{session}/completion";

        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path))).ShouldBe("409 session-not-over");
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        await Ok(await Send(fixture.Manager, HttpMethod.Post, path));
        (await Ok(await Send(fixture.Manager, HttpMethod.Post, path))).Text("status").ShouldBe("completed");

        (await fixture.Outbox<SessionCompleted>(session)).ShouldHaveSingleItem().CompletedOn.ShouldBe(fixture.Today);
        (await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions/{session}"))).Text("availableSeats").ShouldBe("0");
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{session}/cancellation", new { cause = "force-majeure" }))).ShouldBe("409 session-completed");
    }

    [Fact]
    public async Task Is_cancelled_with_a_cause_and_another_date_and_offers_no_seat_any_more()
    {
        var course = await fixture.Course();
        var (session, other, foreign) = (await fixture.Session(course: course), await fixture.Session(course: course, inDays: 60), await fixture.Session());
        var path = $"{Staff}/sessions/{session}/cancellation";

        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, new { cause = "no-participants" }))).ShouldBe("400 malformed-json", "CAT-6: absence cancels nothing");
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, new { cause = "trainer-absent", offeredSessionId = foreign }))).ShouldBe("422 CGV-3.5-d");
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, new { cause = "trainer-absent", offeredSessionId = Guid.CreateVersion7() }))).ShouldBe("422 CGV-3.5-d");
        await Ok(await Send(fixture.Manager, HttpMethod.Post, path, new { cause = "trainer-absent", offeredSessionId = other }));
        (await Ok(await Send(fixture.Manager, HttpMethod.Post, path, new { cause = "trainer-absent", offeredSessionId = other }))).Text("cancelledFor").ShouldBe("trainer-absent");

        var told = (await fixture.Outbox<SessionCancelledByLexom>(session)).ShouldHaveSingleItem();
        (told.Cause, told.OfferedSessionId).ShouldBe(("trainer-absent", other));
        (await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}"))).Items().Select(s => s.Id()).ShouldBe([other]);
        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, path, new { cause = "force-majeure" }))).ShouldBe("409 session-cancelled");
    }

    [Fact]
    public async Task Opens_a_second_session_under_the_same_conditions_and_moves_the_waiting_there_in_order()
    {
        var course = await fixture.Course(Sheet(maximum: 8));
        var session = await fixture.Session(capacity: 8, course: course);
        var (sits, waits, alsoWaits, tooMany) = (await fixture.Ask(session, 6), await fixture.Ask(session, 5), await fixture.Ask(session, 3), await fixture.Ask(session, 2));
        var draft = $"{Staff}/courses/{course}/versions";
        await Created(await Send(fixture.Manager, HttpMethod.Post, draft, new { sheet = Sheet("Plus cher") }));
        await Ok(await Send(fixture.Manager, HttpMethod.Post, $"{draft}/2/publication"));
        var request = new { halfDays = fixture.HalfDays(60), place = "Privas", trainerId = await fixture.Trainer() };

        var second = await Created(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{session}/second-session", request));

        (second.Text("courseVersion"), second.Text("mode"), second.Text("capacity"), second.Id("sameConditionsAs")).ShouldBe(("1", "inter", "8", session));
        second.Items("registrations").Select(r => r.Id("proposalId")).ShouldBe([waits, alsoWaits], ignoreOrder: true);
        (await fixture.Outbox<SessionScheduled>(second.Id())).ShouldHaveSingleItem().SameConditionsAs.ShouldBe(session);
        (await fixture.Outbox<SeatsHeld>(second.Id())).Select(h => h.ProposalId).ShouldBe([waits, alsoWaits]);
        (await fixture.Outbox<SeatsHeld>(session)).Select(h => h.ProposalId).ShouldBe([sits, tooMany], "the two seats left here go to who still waits");
        (await fixture.Seats(session)).ShouldBe((8, 0, 0));
    }

    [Fact]
    public async Task Opens_no_second_session_when_nobody_waits()
    {
        var session = await fixture.Session();
        var request = new { halfDays = fixture.HalfDays(60), place = "Privas", trainerId = await fixture.Trainer() };

        (await Refusal(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{session}/second-session", request))).ShouldBe("409 CAT-3");
    }

    [Fact]
    public async Task Is_listed_to_portals_soonest_first_and_to_staff_by_status_page_by_page()
    {
        var course = await fixture.Course();
        var late = await fixture.Session(course: course, inDays: 60);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        var (soon, middle) = (await fixture.Session(course: course, inDays: 20), await fixture.Session(course: course, inDays: 40));
        await Ok(await Send(fixture.Manager, HttpMethod.Post, $"{Staff}/sessions/{middle}/cancellation", new { cause = "force-majeure" }));

        var first = await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}&limit=1"));
        var second = await Ok(await fixture.Portal.GetAsync($"/partner/v1/sessions?course={course}&limit=1&cursor={first.Text("next")}"));
        first.Items().Concat(second.Items()).Select(s => s.Id()).ShouldBe([soon, late]);

        var staff = fixture.AsStaff(Roles.Sales);
        (await Ok(await staff.GetAsync($"{Staff}/sessions?course={course}&status=scheduled"))).Items().Select(s => s.Id()).ShouldBe([soon, late]);
        (await Ok(await staff.GetAsync($"{Staff}/sessions?course={course}&status=cancelled-by-lexom"))).Items().Select(s => s.Id()).ShouldBe([middle]);
        (await Refusal(await staff.GetAsync($"{Staff}/sessions?status=gone"))).ShouldBe("422 filter-unknown");
        (await Refusal(await staff.GetAsync($"{Staff}/sessions/{Guid.CreateVersion7()}"))).ShouldBe("404 session-unknown");
        (await Refusal(await fixture.Portal.GetAsync($"/partner/v1/sessions/{Guid.CreateVersion7()}"))).ShouldBe("404 session-unknown");
    }
}
