using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lexom.Contracts.Privacy;
using Lexom.Privacy.Domain;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

// The registers the DPO keeps: processing, readings, consents, breaches, limits.
[Collection(PrivacyCollection.Name)]
public sealed class RegisterTests(PrivacyFixture privacy)
{
    private const string Root = "/staff/v1/privacy";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_the_register_of_processing_from_the_labels_of_every_service()
    {
        var register = await Eventually.Get(
            () => privacy.Get($"{Root}/register"), r => r.GetProperty("missingServices").GetArrayLength() == 0, "all labels were pulled", TimeSpan.FromSeconds(40));

        var processings = register.GetProperty("processings").EnumerateArray().ToList();
        processings.ShouldContain(p => p.GetProperty("field").GetString() == "table.of_ordering" && p.GetProperty("ground").GetString() == "Fondement");
        processings.ShouldContain(p => p.GetProperty("service").GetString() == "privacy" && p.GetProperty("field").GetString() == "readings.actor");
    }

    [Fact]
    public async Task Keeps_who_read_whose_data_and_finds_it_again()
    {
        var (subject, reading) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var actor = $"staff:{Guid.CreateVersion7()}";
        await privacy.DeliverTwice(new PersonalDataRead(reading, "ordering", actor, "customer", [subject, Guid.CreateVersion7()], "order", privacy.Clock.GetUtcNow()), reading);

        foreach (var filter in (string[])[$"subjectId={subject}", $"actor={actor}"])
        {
            var line = (await privacy.Get($"{Root}/readings?{filter}")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
            (line.GetProperty("what").GetString(), line.GetProperty("purposeLabel").GetString()).ShouldBe(("customer", "Traitement d’une commande"));
        }

        (await privacy.Get($"{Root}/readings?subjectId={subject}&service=billing")).GetProperty("items").GetArrayLength().ShouldBe(0);
        using var sales = privacy.AsStaff("sales");
        (await sales.GetAsync(new Uri($"{Root}/readings", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("UPDATE privacy.readings SET actor = 'nobody'")]
    [InlineData("DELETE FROM privacy.readings")]
    [InlineData("TRUNCATE privacy.readings")]
    public async Task The_database_refuses_to_change_the_access_log(string sql)
    {
        var reading = Guid.CreateVersion7();
        await privacy.Deliver(new PersonalDataRead(reading, "ordering", "staff:x", "customer", [Guid.CreateVersion7()], "order", privacy.Clock.GetUtcNow()), reading);
        await using var command = privacy.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
    }

    [Fact]
    public async Task Forgets_readings_after_twelve_months()
    {
        var (old, young) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var now = privacy.Clock.GetUtcNow();
        await privacy.Deliver(new PersonalDataRead(young, "ordering", "staff:x", "customer", [Guid.CreateVersion7()], "order", now.AddMonths(-12).AddDays(1)), young);
        await privacy.Deliver(new PersonalDataRead(old, "ordering", "staff:x", "customer", [Guid.CreateVersion7()], "order", now.AddMonths(-12).AddSeconds(-1)), old);

        await Eventually.True(async () => !await privacy.Db(db => db.Readings.AnyAsync(r => r.Id == old, Ct)), "the old reading is gone");
        (await privacy.Db(db => db.Readings.AnyAsync(r => r.Id == young, Ct))).ShouldBeTrue();
    }

    [Fact]
    public async Task Records_consents_with_their_words_and_lets_the_person_take_them_back_by_link()
    {
        var subject = Guid.CreateVersion7();
        var (status, given) = await privacy.Post($"{Root}/consents", new { subjectId = subject, kind = "prospection" });
        (status, given.GetProperty("textVersion").GetInt32()).ShouldBe((HttpStatusCode.Created, 1));
        given.GetProperty("text").GetString()!.ShouldContain("retirer cet accord à tout moment");
        (await privacy.Post($"{Root}/consents", new { subjectId = subject, kind = "prospection" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Prospects(subject)).ShouldBeTrue();

        using var person = privacy.Person(privacy.Link(subject));
        (await person.DeleteAsync(new Uri("/me/v1/privacy/consents/prospection", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Prospects(subject)).ShouldBeFalse();
        var kept = (await privacy.Get($"{Root}/consents?subjectId={subject}")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        kept.GetProperty("withdrawnAt").ValueKind.ShouldNotBe(JsonValueKind.Null);
        (await privacy.Get($"{Root}/consents?subjectId={subject}&withdrawn=true")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await privacy.Get($"{Root}/consents?subjectId={subject}&withdrawn=false")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var own = await person.GetFromJsonAsync<JsonElement>("/me/v1/privacy/consents", Ct);
        own.GetProperty("choices").EnumerateArray().ShouldAllBe(c => !c.GetProperty("given").GetBoolean());
    }

    [Theory]
    [InlineData("objection")]
    [InlineData("restriction")]
    public async Task Stops_prospection_at_once_and_until_the_limit_is_lifted(string right)
    {
        var subject = Guid.CreateVersion7();
        await privacy.Post($"{Root}/consents", new { subjectId = subject, kind = "prospection" });

        var request = await privacy.Log(right, subject);

        (await Prospects(subject)).ShouldBeFalse();
        (await privacy.Post($"{PrivacyFixture.Requests}/{request}/lifting", new { })).Status.ShouldBe(HttpStatusCode.OK);
        (await privacy.Outbox<PersonalRestrictionLifted>(request)).ShouldHaveSingleItem().SubjectIds.ShouldBe([subject]);
        (await Prospects(subject)).ShouldBeTrue();
        (await privacy.Post($"{PrivacyFixture.Requests}/{await privacy.Log("access")}/lifting", new { })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Gives_corrections_to_services_while_the_request_runs_and_drops_them_at_its_closing()
    {
        var (status, refused) = await privacy.Post(PrivacyFixture.Requests, Rectification(new { birthDate = "1990-01-01" }));
        (status, refused.GetProperty("errors")[0].GetProperty("field").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "corrections.birthDate"));
        var id = (await privacy.Post(PrivacyFixture.Requests, Rectification(new { lastName = "Rectifiée" }))).Body.GetProperty("id").GetGuid();
        using var ordering = privacy.AsService("ordering");

        (await ordering.GetFromJsonAsync<Dictionary<string, string>>($"/internal/v1/personal-data/{id}/corrections", Ct)).ShouldBe(new Dictionary<string, string> { ["lastName"] = "Rectifiée" });
        await privacy.AnswerAll(id, "ordering", PrivacyFixture.Item("participant.lastName", "changed"));
        await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { });

        (await ordering.GetAsync(new Uri($"/internal/v1/personal-data/{id}/corrections", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SchemaDump.LinesWith(privacy.Services.GetRequiredService<NpgsqlDataSource>(), "privacy", "Rectifiée")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Counts_72_hours_warns_and_fills_the_notification()
    {
        var aware = privacy.Clock.GetUtcNow();
        var (status, breach) = await privacy.Post($"{Root}/breaches", Facts(aware));
        status.ShouldBe(HttpStatusCode.Created);
        var id = breach.GetProperty("id").GetGuid();
        (breach.GetProperty("clock").GetString(), breach.GetProperty("hoursLeft").GetDouble()).ShouldBe(("running", 72));
        breach.GetProperty("notificationText").GetString()!.ShouldContain("Nombre approximatif de personnes concernées : 1\u202f200");

        privacy.Clock.Advance(TimeSpan.FromHours(49));
        await Mail($"breach-alarm:{id}:soon");
        privacy.Clock.Advance(TimeSpan.FromHours(24));
        await Mail($"breach-alarm:{id}:late");

        (await privacy.Post($"{Root}/breaches/{id}/notification", new { })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var (told, after) = await privacy.Post($"{Root}/breaches/{id}/notification", new { delayReason = "Analyse de l’étendue." });
        (told, after.GetProperty("clock").GetString()).ShouldBe((HttpStatusCode.OK, "stopped"));
        after.GetProperty("notificationText").GetString()!.ShouldContain("Analyse de l’étendue.");
        (await privacy.Post($"{Root}/breaches", new { nature = "Vol" })).Body.GetProperty("errors").GetArrayLength().ShouldBe(6);
    }

    private async Task<bool> Prospects(Guid subject) =>
        (await privacy.Get($"{Root}/prospection?limit=100")).GetProperty("items").EnumerateArray().Any(c => c.GetProperty("subjectId").GetGuid() == subject);

    private object Rectification(object corrections) => new
    {
        right = "rectification", subjectIds = new[] { Guid.CreateVersion7() }, receivedOn = Lexom.Kernel.ParisTime.DayOf(privacy.Clock.GetUtcNow()), channel = "email", identityChecked = true, corrections,
    };

    private static object Facts(DateTimeOffset aware) => new
    {
        becameAwareAt = aware, nature = "Ordinateur portable volé", categories = "Stagiaires : identité et coordonnées", persons = 1200, records = 3400,
        consequences = "Hameçonnage possible", measures = "Disque chiffré, mots de passe changés", highRisk = false,
    };

    private Task Mail(string reason) => Eventually.True(
        () => privacy.Db(db => db.Set<Lexom.ServiceDefaults.Mail.MailMessage>().AnyAsync(m => m.Reason == reason, Ct)), $"the DPO was told: {reason}");
}
