using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class DisputeTermsTests
{
    [Theory]
    [InlineData(CustomerKind.Company, "commercial-court", "Tribunal de commerce d’Aubenas", "compétence exclusive")]
    [InlineData(CustomerKind.Individual, "consumer-mediator", "médiateur de la consommation", "Client non professionnel")]
    public void A_professional_goes_to_court_and_a_consumer_hears_of_the_mediator(CustomerKind kind, string forum, string told, string clause)
    {
        var outcome = DisputeTerms.Decide(kind);

        (outcome.RuleId, outcome.Consequence).ShouldBe(("CGV-5.4", forum));
        outcome.Explanation.ShouldContain(told);
        Make.Terms.ClauseOf(outcome.ClauseKey).Text.ShouldContain(clause);
    }

    [Theory]
    [InlineData("2027-02-28", false)] // before the order
    [InlineData("2027-03-01", true)]
    [InlineData("2027-03-02", false)] // in the future
    public void Is_opened_between_the_order_and_today(string openedOn, bool opened) =>
        Dispute.Open(Guid.CreateVersion7(), Make.Contract(ContractStatus.Delivered), Make.Day(openedOn), "Qualité", DisputeTerms.Decide(CustomerKind.Company), Make.Today).IsDone.ShouldBe(opened);

    [Fact]
    public void Is_closed_once()
    {
        var dispute = Dispute.Open(Guid.CreateVersion7(), Make.Contract(ContractStatus.Delivered), Make.Today, "Qualité", DisputeTerms.Decide(CustomerKind.Company), Make.Today).Value;
        dispute.Close(Make.Today.AddDays(-1), "Accord", Make.Today).Errors.Single().Code.ShouldBe("CGV-5.4");
        dispute.Close(Make.Today, "Accord", Make.Today).Value.ShouldBeTrue();
        dispute.Close(Make.Today, "Autre", Make.Today).Value.ShouldBeFalse();
        dispute.Ending.ShouldBe("Accord");
    }
}
