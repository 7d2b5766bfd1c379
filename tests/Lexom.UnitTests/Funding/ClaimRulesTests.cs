using CsCheck;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;
using static Lexom.UnitTests.Funding.FundingBuilders;

namespace Lexom.UnitTests.Funding;

/// <summary>CGV-3.7: only delivered hours and their price are claimed, absences and indemnities never.</summary>
public class ClaimRulesTests
{
    [Fact]
    public void Claims_the_grant_when_all_hours_were_given_and_invoiced()
    {
        var assessment = ClaimRules.Assess(Given(42m), [Invoice(2400m)]).ShouldNotBeNull();

        assessment.Blocks.ShouldBeEmpty();
        (assessment.HoursMissing, assessment.ClaimableExclVat, assessment.GrantedInclVat).ShouldBe((0m, Money.Euros(2000m), Money.Euros(2400m)));
    }

    [Theory]
    [InlineData(35, 1666.67, 333.33)]
    [InlineData(41.5, 1976.19, 23.81)]
    [InlineData(0, 0, 2000)]
    public void Blocks_a_claim_for_hours_that_were_not_given_and_shows_the_difference(double certified, double claimable, double excess)
    {
        var assessment = ClaimRules.Assess(Given((decimal)certified), [Invoice(2400m)]).ShouldNotBeNull();

        assessment.Blocks.ShouldBe([ClaimBlock.HoursDiffer]);
        (assessment.HoursMissing, assessment.ClaimableExclVat, assessment.ExcessExclVat)
            .ShouldBe((42m - (decimal)certified, Money.Euros((decimal)claimable), Money.Euros((decimal)excess)));
    }

    [Fact]
    public void Is_free_again_once_the_grant_is_limited_to_the_hours_given_and_the_opco_credited()
    {
        var file = Given(35m).With(Reduced(1666.67m, 14));

        ClaimRules.Assess(file, [Invoice(2400m)])!.Blocks.ShouldBe([ClaimBlock.AmountsDiffer]);
        ClaimRules.Assess(file, [Invoice(2400m), Invoice(-400m, "credit-note")])!.Blocks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("indemnity")]
    [InlineData("late-payment")]
    [InlineData("cancellation-fee")]
    public void Never_claims_what_is_no_training(string kind) =>
        ClaimRules.Assess(Given(42m), [Invoice(2360m), Invoice(40m, kind)])!.Blocks.ShouldBe([ClaimBlock.NotTraining]);

    [Fact]
    public void Has_nothing_to_claim_without_delivery_grant_or_subrogation()
    {
        var reimbursed = File().With(Accepted(subrogation: false));
        var revoked = File().With(Accepted(), Revoked(9));
        reimbursed.Deliver(Day(19));
        revoked.Deliver(Day(19));

        ((FundingFile[])[File().With(Accepted()), reimbursed, revoked]).ShouldAllBe(f => ClaimRules.Assess(f, Array.Empty<OpcoInvoice>()) == null);
    }

    [Fact]
    public void Never_claims_more_than_the_part_of_the_hours_given() => Gen.Select(Gen.Int[1, 300_000], Gen.Int[0, 84])
        .Sample((cents, halfHours) =>
        {
            var (granted, hours) = (cents / 100m, halfHours / 2m);
            var file = File().With(Accepted(granted));
            file.Deliver(Day(19), 42m, hours);

            var claimable = ClaimRules.Claimable(file);

            claimable.ShouldBe(Money.Rounded(granted * hours / 42m));
            (claimable <= file.GrantedExclVat).ShouldBeTrue();
        });

    [Fact]
    public void Is_sent_once_and_only_when_complete()
    {
        var claim = Claim.For(Guid.CreateVersion7(), Now);
        claim.Send(Today, "staff:1").Errors.ShouldHaveSingleItem().Code.ShouldBe("claim-not-ready");
        claim.Assess(ClaimRules.Assess(Given(35m), [Invoice(2400m)])!).ShouldBeFalse();
        claim.Send(Today, "staff:1").IsDone.ShouldBeFalse();
        claim.Assess(ClaimRules.Assess(Given(42m), [Invoice(2400m)])!).ShouldBeTrue();
        claim.PutOff("certificat-de-realisation.pdf", Now);
        (claim.State, claim.Missing, claim.NextAt).ShouldBe((ClaimState.Preparing, "certificat-de-realisation.pdf", Now.AddSeconds(2)));

        claim.Complete("abc", Now);
        claim.Send(Today, "staff:1").IsDone.ShouldBeTrue();
        claim.Send(Today.AddDays(1), "staff:2").IsDone.ShouldBeTrue();
        claim.LookAgain(Now);
        (claim.SentOn, claim.SentBy, claim.NextAt).ShouldBe((Today, "staff:1", null));
    }

    private static FundingFile Given(decimal attended)
    {
        var file = File().With(Accepted());
        file.Deliver(Day(19), 42m, attended);
        return file;
    }

    private static OpcoInvoice Invoice(decimal amount, string kind = "opco-share") => OpcoInvoice.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), "FA-1", kind, Money.Euros(amount), Day(20));
}
