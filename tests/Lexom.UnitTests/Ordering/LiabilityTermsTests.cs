using CsCheck;
using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class LiabilityTermsTests
{
    private static readonly Money Price = Money.Euros(2484m);

    [Theory]
    [InlineData("0.00", "2483.99", "claim-settled", "2483.99")]
    [InlineData("0.00", "2484.00", "claim-settled", "2484.00")]
    [InlineData("0.00", "2484.01", "claim-capped", "2484.00")]
    [InlineData("2000.00", "484.00", "claim-settled", "484.00")]
    [InlineData("2000.00", "484.01", "claim-capped", "484.00")]
    [InlineData("2484.00", "0.01", "claim-capped", "0.00")]
    public void All_claims_together_are_capped_at_the_price(string settledBefore, string asked, string consequence, string amount)
    {
        var outcome = LiabilityTerms.Decide(Price, CustomerKind.Company, Make.Euros(settledBefore), Make.Euros(asked)).Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString()).ShouldBe(("CGV-4.4", consequence, amount));
    }

    [Fact]
    public void A_consumers_claim_is_not_capped()
    {
        var outcome = LiabilityTerms.Decide(Price, CustomerKind.Individual, Price, Money.Euros(9000m)).Value;

        (outcome.Consequence, outcome.Amount).ShouldBe(("claim-settled", Money.Euros(9000m)));
        Make.Terms.ClauseOf(outcome.ClauseKey).Text.ShouldContain("consommateurs personnes physiques");
    }

    [Fact]
    public void However_many_claims_are_settled_LEXOM_never_pays_more_than_the_price() =>
        Gen.Int[1, 400_000].Array[1, 12].Sample(cents =>
        {
            var settled = Money.Zero;
            foreach (var asked in cents)
            {
                settled += LiabilityTerms.Decide(Price, CustomerKind.Company, settled, Money.Euros(asked / 100m)).Value.Amount;
                settled.ShouldBeLessThanOrEqualTo(Price);
            }
        });

    // Every status times every answer.
    [Theory]
    [InlineData(ClaimStatus.Open, "done", "done")]
    [InlineData(ClaimStatus.Settled, "already", "refused")]
    [InlineData(ClaimStatus.Rejected, "refused", "already")]
    public void Transitions(ClaimStatus status, string settle, string reject)
    {
        Make.Word(Claim().Settle(Money.Euros(10m), Make.Today)).ShouldBe(settle);
        Make.Word(Claim().Reject("Aucune faute", Make.Today)).ShouldBe(reject);

        Claim Claim()
        {
            var claim = Lexom.Ordering.Domain.Claim.Receive(
                Guid.CreateVersion7(), Make.Contract(ContractStatus.Delivered), new ClaimFacts(Make.Today, "Support incomplet", Money.Euros(100m)), Make.Today).Value;
            _ = status switch
            {
                ClaimStatus.Settled => claim.Settle(Money.Euros(10m), Make.Today),
                ClaimStatus.Rejected => claim.Reject("Aucune faute", Make.Today),
                _ => true,
            };
            return claim;
        }
    }

    [Fact]
    public void A_claim_says_when_what_and_how_much() =>
        Claim.Receive(Guid.CreateVersion7(), Make.Contract(ContractStatus.Delivered), new ClaimFacts(Make.Today.AddDays(1), " ", Money.Zero), Make.Today)
            .Errors.Select(e => e.Field).ShouldBe(["receivedOn", "claimed", "description"]);
}
