using System.Net;
using Lexom.Contracts.Privacy;
using Lexom.Privacy.Domain;
using Lexom.ServiceTests.Fixture;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

[Collection(PrivacyCollection.Name)]
public sealed class AnswerTests(PrivacyFixture privacy)
{
    [Fact]
    public async Task Is_complete_when_every_service_has_answered_in_whatever_order()
    {
        var id = await privacy.Log("erasure");

        foreach (var service in ServiceNames.Every.Where(s => s != ServiceNames.Own).Reverse())
        {
            (await Status(id)).ShouldBe("running");
            await privacy.DeliverTwice(privacy.Answer(id, service, PrivacyFixture.Item($"{service}.name", "erased", 2)), id);
        }

        (await Status(id)).ShouldBe("answered");
        var report = await privacy.Get($"{PrivacyFixture.Requests}/{id}/report");
        report.GetProperty("complete").GetBoolean().ShouldBeTrue();
        report.GetProperty("totals").GetProperty("erased").GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task Keeps_the_first_answer_when_a_service_answers_again()
    {
        var id = await privacy.Log("erasure");

        await privacy.Deliver(privacy.Answer(id, "billing", PrivacyFixture.Item("buyer.name", "held")), id);
        await privacy.Deliver(privacy.Answer(id, "billing"), id);

        var answers = (await privacy.Get($"{PrivacyFixture.Requests}/{id}")).GetProperty("answers").EnumerateArray();
        answers.Single(a => a.GetProperty("service").GetString() == "billing").GetProperty("fields").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Counts_answers_that_come_at_the_same_moment()
    {
        var id = await privacy.Log("erasure");

        // Keys of their own, so that the queue hands them to several threads at once.
        await Task.WhenAll(ServiceNames.Every.Where(s => s != ServiceNames.Own).Select(
            service => privacy.Deliver(privacy.Answer(id, service), Guid.CreateVersion7())));

        (await Status(id)).ShouldBe("answered");
    }

    [Theory]
    [InlineData("ordering", "vanished")]
    [InlineData("gateway", "erased")]
    public async Task Sets_aside_an_answer_it_does_not_understand(string service, string outcome)
    {
        var id = await privacy.Log("erasure");

        await Should.ThrowAsync<InvalidOperationException>(() => privacy.Deliver(privacy.Answer(id, service, PrivacyFixture.Item("x.y", outcome)), id));

        (await Status(id)).ShouldBe("running");
    }

    [Fact]
    public async Task Sets_aside_an_answer_to_a_request_that_does_not_exist() =>
        await Should.ThrowAsync<InvalidOperationException>(() => privacy.Deliver(privacy.Answer(Guid.CreateVersion7(), "ordering"), Guid.CreateVersion7()));

    [Fact]
    public async Task Reports_per_service_and_field_in_French()
    {
        var subject = Guid.CreateVersion7();
        await privacy.Log("access", subject);
        var id = await privacy.Log("erasure", subject);
        await privacy.Deliver(
            privacy.Answer(
                id, "billing",
                new PersonalDataItem("buyer.name", "Acheteur", 2, "held", "Pièces comptables (Code de commerce, art. L123-22)", new DateOnly(2037, 6, 30))), id);

        var report = await privacy.Get($"{PrivacyFixture.Requests}/{id}/report");

        report.GetProperty("rightLabel").GetString().ShouldBe("Droit à l’effacement (RGPD, art. 17)");
        report.GetProperty("complete").GetBoolean().ShouldBeFalse();
        var services = report.GetProperty("services").EnumerateArray().ToDictionary(s => s.GetProperty("service").GetString()!);
        services.Keys.ShouldBe(ServiceNames.Every);
        services["ordering"].GetProperty("text").GetString()!.ShouldEndWith("réponse attendue.");
        var held = services["billing"].GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        held.GetProperty("outcome").GetString().ShouldBe("held");
        held.GetProperty("releaseOn").GetString().ShouldBe("2037-06-30");
        held.GetProperty("text").GetString().ShouldBe(
            "Acheteur : 2 valeurs conservées. Motif : Pièces comptables (Code de commerce, art. L123-22). Effacement prévu le 30/06/2037.");
        // Privacy's own proof of the earlier request.
        services["privacy"].GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("field").GetString().ShouldBe("request");
    }

    [Fact]
    public async Task Names_in_the_register_what_the_services_hold_beside_its_own_labels()
    {
        var id = await privacy.Log("erasure");
        await privacy.Deliver(privacy.Answer(id, "catalog", new PersonalDataItem("trainer.name", "Identité du formateur", 1, "erased", null, null)), id);

        var register = await privacy.Get("/staff/v1/privacy/register");

        register.GetProperty("controller").GetString().ShouldBe("LEXOM");
        var fields = register.GetProperty("processings").EnumerateArray().Select(p => p.GetProperty("field").GetString()).ToList();
        fields.ShouldContain("trainer.name");
        PersonalLabels.Own.Select(l => l.Field).ShouldBeSubsetOf(fields!);
    }

    [Fact]
    public async Task Answers_404_for_a_request_that_does_not_exist()
    {
        foreach (var path in (string[])["", "/report", "/export?purpose=Remise"])
        {
            (await privacy.Get($"{PrivacyFixture.Requests}/{Guid.CreateVersion7()}{path}", HttpStatusCode.NotFound))
                .GetProperty("code").GetString().ShouldBe("request-not-found");
        }
    }

    private async Task<string?> Status(Guid id) => (await privacy.Get($"{PrivacyFixture.Requests}/{id}")).GetProperty("status").GetString();
}
