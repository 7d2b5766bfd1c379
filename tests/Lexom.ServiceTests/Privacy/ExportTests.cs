using System.Net;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

[Collection(PrivacyCollection.Name)]
public sealed class ExportTests(PrivacyFixture privacy)
{
    private const string Values =
        """[{"field":"participant.lastName","category":"Identité du stagiaire","value":"Un"},{"field":"participant.sessions","category":"Sessions suivies","value":2}]""";

    [Fact]
    public async Task Gives_the_values_once_all_are_there_and_drops_them_at_the_closing()
    {
        var id = await privacy.Log();
        privacy.Others.Hold("ordering", id, Values);
        (await Refusal(id, HttpStatusCode.Conflict)).ShouldBe("export-pending");

        await privacy.AnswerAll(id, "ordering", PrivacyFixture.Item("participant.lastName", "given"), PrivacyFixture.Item("participant.sessions", "given"));
        await Ready(id);

        (await privacy.Get($"{PrivacyFixture.Requests}/{id}/export", HttpStatusCode.UnprocessableEntity)).GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("purpose");
        var export = await privacy.Get($"{PrivacyFixture.Requests}/{id}/export?purpose=Remise%20en%20main%20propre");
        var fields = export.GetProperty("services").EnumerateArray().Single(s => s.GetProperty("service").GetString() == "ordering")
            .GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("field").GetString()!, f => f.GetProperty("values")[0].GetString());
        fields.ShouldBe(new Dictionary<string, string?> { ["participant.lastName"] = "Un", ["participant.sessions"] = "2" });
        var reading = (await Request(id)).GetProperty("readings").EnumerateArray().ShouldHaveSingleItem();
        reading.GetProperty("purpose").GetString().ShouldBe("Remise en main propre");
        reading.GetProperty("actor").GetString()!.ShouldStartWith("staff:");

        (await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { })).Status.ShouldBe(HttpStatusCode.OK);
        (await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { })).Status.ShouldBe(HttpStatusCode.OK);
        (await Refusal(id, HttpStatusCode.NotFound)).ShouldBe("export-dropped");
        (await privacy.Db(db => db.ExportedValues.CountAsync(v => v.RequestId == id, TestContext.Current.CancellationToken))).ShouldBe(0);
    }

    [Fact]
    public async Task Asks_again_when_a_service_was_away()
    {
        privacy.Others.Away["catalog"] = true;
        var id = await privacy.Log("portability");
        privacy.Others.Hold("catalog", id, """[{"field":"trainer.name","category":"Identité du formateur","value":"Formatrice interne 1"}]""");
        await privacy.AnswerAll(id, "catalog", PrivacyFixture.Item("trainer.name", "given"));
        await Eventually.True(
            async () => (await Request(id)).GetProperty("answers").EnumerateArray().Any(a => a.GetProperty("pullAttempts").GetInt32() > 0),
            "the first pull has failed", TimeSpan.FromSeconds(30));
        (await privacy.Post($"{PrivacyFixture.Requests}/{id}/closure", new { })).Body.GetProperty("code").GetString().ShouldBe("export-pending");

        privacy.Others.Away.Clear();
        privacy.Clock.Advance(TimeSpan.FromMinutes(10));

        await Ready(id);
        (await privacy.Get($"{PrivacyFixture.Requests}/{id}/export?purpose=Remise")).ToString().ShouldContain("Formatrice interne 1");
    }

    [Fact]
    public async Task Gives_what_privacy_itself_holds()
    {
        var subject = Guid.CreateVersion7();
        await privacy.Log("objection", subject);
        var id = await privacy.Log("access", subject);
        await privacy.AnswerAll(id);

        await Ready(id);

        (await privacy.Get($"{PrivacyFixture.Requests}/{id}/export?purpose=Remise")).ToString().ShouldContain("Droit d’opposition");
    }

    [Fact]
    public async Task Has_no_values_for_other_rights()
    {
        var id = await privacy.Log("erasure");
        await privacy.AnswerAll(id, "ordering", PrivacyFixture.Item("participant.lastName", "erased"));

        (await Refusal(id, HttpStatusCode.Conflict)).ShouldBe("no-export");
        privacy.Others.Asked.ShouldNotContain(a => a.Request == id);
    }

    private Task<System.Text.Json.JsonElement> Request(Guid id) => privacy.Get($"{PrivacyFixture.Requests}/{id}");

    private async Task<string?> Refusal(Guid id, HttpStatusCode status) =>
        (await privacy.Get($"{PrivacyFixture.Requests}/{id}/export?purpose=Remise", status)).GetProperty("code").GetString();

    private Task Ready(Guid id) => Eventually.True(
        async () => (await Request(id)).GetProperty("exportReady").GetBoolean(), "all values have been pulled", TimeSpan.FromSeconds(30));
}
