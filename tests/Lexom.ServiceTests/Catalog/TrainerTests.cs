using Lexom.Contracts.Privacy;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using static Lexom.ServiceTests.Catalog.CatalogFixture;

namespace Lexom.ServiceTests.Catalog;

[Collection("catalog")]
public sealed class TrainerTests(CatalogFixture fixture)
{
    [Fact]
    public async Task Show_their_address_only_to_those_who_plan_with_it()
    {
        var id = await fixture.Trainer();

        var seen = new List<string?>();
        foreach (var role in new[] { Roles.TrainingManager, Roles.Administrator, Roles.Sales, Roles.Accountant })
        {
            var trainers = (await Ok(await fixture.AsStaff(role).GetAsync($"{Staff}/trainers?limit=100"))).Items();
            seen.Add(trainers.Single(t => t.Id() == id).GetProperty("email").GetString());
        }

        seen.Select(email => email is not null).ShouldBe([true, true, false, false]);
    }

    [Fact]
    public async Task Are_refused_twice_with_one_address_or_with_none()
    {
        var manager = fixture.Manager;
        var email = $"double.{Guid.CreateVersion7():N}@exemple.example";
        await Created(await Send(manager, HttpMethod.Post, $"{Staff}/trainers", new { name = "Un", kind = "internal", email }));

        (await Refusal(await Send(manager, HttpMethod.Post, $"{Staff}/trainers", new { name = "Deux", kind = "external", email = email.ToUpperInvariant() }))).ShouldBe("409 trainer-email-taken");
        (await Refusal(await Send(manager, HttpMethod.Post, $"{Staff}/trainers", new { name = " ", kind = "external", email = "x" })))
            .ShouldBe("422 trainer-name-missing trainer-email-malformed");
        (await Refusal(await Send(manager, HttpMethod.Post, $"{Staff}/trainers/{Guid.CreateVersion7()}/commitments", new { acceptedOn = fixture.Today }))).ShouldBe("404 trainer-unknown");
        (await Refusal(await Send(fixture.AsStaff(Roles.Sales), HttpMethod.Post, $"{Staff}/trainers", new { name = "Trois", kind = "internal", email = "a@b.example" }))).ShouldBe("403 forbidden");
    }

    [Fact]
    public async Task Accept_the_commitments_once_and_not_in_the_future()
    {
        var (id, manager) = (await fixture.Trainer("external"), fixture.Manager);
        var path = $"{Staff}/trainers/{id}/commitments";

        (await Refusal(await Send(manager, HttpMethod.Post, path, new { acceptedOn = fixture.Today.AddDays(1) }))).ShouldBe("422 CAT-4");
        await Ok(await Send(manager, HttpMethod.Post, path, new { acceptedOn = fixture.Today.AddDays(-1) }));
        var again = await Ok(await Send(manager, HttpMethod.Post, path, new { acceptedOn = fixture.Today }));

        (again.Text("commitmentsAcceptedOn"), again.GetProperty("assignable").GetBoolean()).ShouldBe((fixture.Today.AddDays(-1).ToString("yyyy-MM-dd", null), true));
    }

    [Fact]
    public async Task Are_corrected_under_if_match()
    {
        var (id, manager) = (await fixture.Trainer(), fixture.Manager);
        var path = $"{Staff}/trainers/{id}";
        var corrected = new { name = "Formatrice Exemple", email = $"rectifie.{id:N}@exemple.example" };

        (await Refusal(await Send(manager, HttpMethod.Put, path, corrected))).ShouldBe("428 if-match-missing");
        var tag = (await manager.GetAsync(path)).Headers.ETag!.Tag;
        (await Refusal(await Send(manager, HttpMethod.Put, path, new { name = "", email = "x" }, tag))).ShouldBe("422 trainer-name-missing trainer-email-malformed");
        (await Ok(await Send(manager, HttpMethod.Put, path, corrected, tag))).Text("email").ShouldBe(corrected.email);
        (await Refusal(await Send(manager, HttpMethod.Put, path, corrected, tag))).ShouldBe("412 if-match-stale");
        (await Refusal(await Send(fixture.AsStaff(Roles.Sales), HttpMethod.Put, path, corrected, tag))).ShouldBe("403 forbidden");
    }

    [Fact]
    public async Task Rooms_have_a_name_of_their_own()
    {
        var (manager, name) = (fixture.Manager, $"Salle {Guid.CreateVersion7():N}");
        var room = await Created(await Send(manager, HttpMethod.Post, $"{Staff}/rooms", new { name, address = "2 rue de l’Exemple", capacity = 6 }));

        (await Refusal(await Send(manager, HttpMethod.Post, $"{Staff}/rooms", new { name, address = "Ailleurs", capacity = 6 }))).ShouldBe("409 room-name-taken");
        (await Refusal(await Send(manager, HttpMethod.Post, $"{Staff}/rooms", new { name = "", address = "", capacity = 0 })))
            .ShouldBe("422 room-name-missing room-address-missing room-capacity");
        (await Ok(await fixture.AsStaff(Roles.Sales).GetAsync($"{Staff}/rooms?limit=100"))).Items().ShouldContain(r => r.Id() == room.Id());
    }

    [Theory]
    [InlineData("access", "given", 2)]
    [InlineData("portability", "given", 2)]
    [InlineData("erasure", "erased", 0)]
    [InlineData("restriction", "restricted", 0)]
    [InlineData("objection", "held", 0)]
    public async Task Are_answered_by_each_right_once(string right, string outcome, int values)
    {
        var id = await fixture.Trainer();
        var request = new PersonalDataRequested(Guid.CreateVersion7(), right, [id, Guid.CreateVersion7()], fixture.Today);

        await fixture.DeliverTwice(request, request.RequestId);

        var answer = (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem();
        answer.Service.ShouldBe("catalog");
        answer.Items.Select(i => (i.Field, i.Outcome)).ShouldBe([("trainer.name", outcome), ("trainer.email", outcome)]);
        answer.Items.ShouldAllBe(i => (i.Ground == null) == (outcome != "held"));
        var given = await Ok(await fixture.AsService("privacy").GetAsync($"/internal/v1/personal-data/{request.RequestId}"));
        given.GetArrayLength().ShouldBe(values);
        (await Refusal(await fixture.Manager.GetAsync($"/internal/v1/personal-data/{request.RequestId}"))).ShouldBe("403 forbidden");
    }

    // The name is one text: it changes when both parts are given.
    [Theory]
    [InlineData("Rectifiée", "trainer.name changed, trainer.email changed", "Formatrice Rectifiée")]
    [InlineData(null, "trainer.name held, trainer.email changed", "Formateur Exemple")]
    public async Task Have_their_data_corrected_with_the_values_Privacy_gives(string? lastName, string outcomes, string name)
    {
        var (id, request) = (await fixture.Trainer(), Guid.CreateVersion7());
        var email = $"rectifiee.{request:N}@exemple.example";
        var values = new Dictionary<string, string> { ["firstName"] = "Formatrice", ["email"] = email };
        if (lastName is not null)
        {
            values["lastName"] = lastName;
        }

        fixture.Corrections.Hold(request, values);
        await fixture.DeliverTwice(new PersonalDataRequested(request, "rectification", [id], fixture.Today), request);

        var answer = (await Eventually.Get(() => fixture.Outbox<PersonalDataAnswered>(request), a => a.Count > 0, "the correction was applied", TimeSpan.FromSeconds(20))).ShouldHaveSingleItem();
        string.Join(", ", answer.Items.Select(i => $"{i.Field} {i.Outcome}")).ShouldBe(outcomes);
        answer.Items.Where(i => i.Outcome == "held").ShouldAllBe(i => i.Ground != null);
        var shown = await Ok(await fixture.Manager.GetAsync($"{Staff}/trainers/{id}"));
        (shown.Text("name"), shown.Text("email")).ShouldBe((name, email));
    }

    [Fact]
    public async Task Are_given_no_session_while_restricted_and_again_once_it_is_lifted()
    {
        var (id, request) = (await fixture.Trainer(), Guid.CreateVersion7());
        await fixture.Deliver(new PersonalDataRequested(request, "restriction", [id], fixture.Today), request);
        (await Ok(await fixture.Manager.GetAsync($"{Staff}/trainers/{id}"))).GetProperty("assignable").GetBoolean().ShouldBeFalse();

        await fixture.DeliverTwice(new PersonalRestrictionLifted(request, [id], fixture.Today), request);

        (await Ok(await fixture.Manager.GetAsync($"{Staff}/trainers/{id}"))).GetProperty("assignable").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_unknown_here_is_answered_with_nothing()
    {
        var request = new PersonalDataRequested(Guid.CreateVersion7(), "access", [Guid.CreateVersion7()], fixture.Today);

        await fixture.Deliver(request, request.RequestId);

        (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).ShouldHaveSingleItem().Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Are_kept_as_proof_for_five_years_after_their_last_session_then_erased_by_themselves_asked_or_not()
    {
        var (trainer, silent) = (await fixture.Trainer(), await fixture.Trainer());
        await fixture.Session(trainer: trainer, inDays: 30);
        await fixture.Session(trainer: silent, inDays: 29);
        var request = new PersonalDataRequested(Guid.CreateVersion7(), "erasure", [trainer], fixture.Today);
        await fixture.Deliver(request, request.RequestId);

        var release = fixture.Today.AddDays(31).AddYears(5);
        var item = (await fixture.Outbox<PersonalDataAnswered>(request.RequestId)).Single().Items[0];
        (item.Outcome, item.ReleaseOn).ShouldBe(("held", release));
        var start = fixture.Clock.GetUtcNow();
        try
        {
            fixture.Clock.Advance(release.ToDateTime(new TimeOnly(10, 0)) - start.UtcDateTime);
            await Eventually.True(() => fixture.Db(db => db.Trainers.AnyAsync(t => t.Id == trainer && t.ErasedOn == release && t.Email == "")), "the trainer who asked is erased on the day");
            await Eventually.True(() => fixture.Db(db => db.Trainers.AnyAsync(t => t.Id == silent && t.ErasedOn == release)), "and the one who did not ask, too");
            (await Refusal(await fixture.Manager.GetAsync($"{Staff}/trainers/{silent}"))).ShouldBe("404 trainer-unknown");
        }
        finally
        {
            fixture.Clock.AdjustTime(start);
        }
    }
}
