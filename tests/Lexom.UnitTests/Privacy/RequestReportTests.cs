using Lexom.Privacy.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

public sealed class RequestReportTests
{
    [Theory]
    [InlineData(Outcome.Given, 2, "Identité : 2 valeurs communiquées.")]
    [InlineData(Outcome.Erased, 1, "Identité : 1 valeur effacée.")]
    [InlineData(Outcome.Changed, 0, "Identité : 0 valeur modifiée.")]
    [InlineData(Outcome.Restricted, 2, "Identité : 2 valeurs conservées sans autre traitement.")]
    [InlineData(Outcome.Held, 1, "Identité : 1 valeur conservée.")]
    public void Says_in_French_what_was_done(Outcome outcome, int count, string text) =>
        RequestReport.Of(new ReportItem("participant.lastName", "Identité", count, outcome, null, null)).ShouldBe(text);

    [Fact]
    public void Names_the_ground_and_the_day_of_release() =>
        RequestReport.Of(new ReportItem("buyer.name", "Acheteur", 3, Outcome.Held, "Code de commerce, art. L123-22.", new DateOnly(2037, 3, 9)))
            .ShouldBe("Acheteur : 3 valeurs conservées. Motif : Code de commerce, art. L123-22. Effacement prévu le 09/03/2037.");

    [Fact]
    public void Says_of_each_service_what_it_holds_or_that_it_has_not_answered()
    {
        var request = Sample.In(RequestStatus.Running);
        request.RecordAnswer("catalog", [], Sample.Now, Sample.Now);
        request.RecordAnswer("ordering", [Sample.Item("a", Outcome.Erased, 2), Sample.Item("b", Outcome.Held)], Sample.Now, Sample.Now);

        Line(request, "catalog").ShouldEndWith(" : aucune donnée vous concernant.");
        Line(request, "ordering").ShouldEndWith(" : 3 valeurs dans 2 rubriques.");
        Line(request, "billing").ShouldEndWith(" : réponse attendue.");
        RequestReport.Totals(request).Where(t => t.Value > 0).ShouldBe([KeyValuePair.Create("erased", 2), KeyValuePair.Create("held", 1)]);
        RequestReport.Opening(request).ShouldBe("Droit à l’effacement (RGPD, art. 17) : demande reçue le 15/01/2027, réponse due au plus tard le 15/02/2027.");
    }

    [Theory]
    // What proves the answer outlives an erasure until its day; what proves nothing goes at once.
    [InlineData(Right.Access, Outcome.Given, Outcome.Given)]
    [InlineData(Right.Erasure, Outcome.Held, Outcome.Erased)]
    [InlineData(Right.Objection, Outcome.Held, Outcome.Restricted)]
    public void Answers_for_Privacys_own_rows(Right right, Outcome proof, Outcome other)
    {
        var (first, last) = (new DateOnly(2031, 5, 1), new DateOnly(2032, 2, 1));
        var items = OwnAnswer.For(right, [new("request", "x", last), new("request", "y", first), new("contract", "z"), new("consent", "c")]);

        items.Select(i => (i.Field, i.Count, i.Outcome)).ShouldBe([("request", 2, proof), ("contract", 1, other), ("consent", 1, other)]);
        items.ShouldAllBe(i => (i.Ground != null) == (i.Outcome == Outcome.Held));
        items[0].ReleaseOn.ShouldBe(right == Right.Erasure ? last : null);
    }

    [Fact]
    public void Writes_every_right_outcome_status_and_channel_with_a_code_of_its_own()
    {
        Enum.GetValues<Right>().ShouldAllBe(r => Rights.Parse(r.Code()) == r && r.Label().Length > 0);
        Enum.GetValues<Outcome>().ShouldAllBe(o => Outcomes.Parse(o.Code()) == o && o.Label().Length > 0);
        Enum.GetValues<RequestStatus>().ShouldAllBe(s => RequestStatuses.Parse(s.Code()) == s && s.Label().Length > 0);
        Enum.GetValues<Channel>().Select(c => c.Code()).ShouldBe(["email", "letter", "in-person", "signed-link", "retention"]);
    }

    private static string Line(PrivacyRequest request, string service) =>
        RequestReport.Of(service, request.Answers.SingleOrDefault(a => a.Service == service));
}
