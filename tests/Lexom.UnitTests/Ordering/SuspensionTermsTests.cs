using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class SuspensionTermsTests
{
    // The deposit may be asked for from 2027-03-16 on, the day after the withdrawal period (CGV-2.1-f).
    [Theory]
    [InlineData("2027-03-15", false, false, "CGV-2.1-f")]
    [InlineData("2027-03-16", false, false, "suspended")]
    [InlineData("2027-03-15", false, true, "suspended")] // a document is missing, whatever the deposit
    [InlineData("2027-03-16", true, true, "suspended")]
    [InlineData("2027-03-16", true, false, "CGV-2.2-s")]
    public void Suspends_for_what_is_not_back_in_time(string today, bool deposit, bool documentMissing, string answer)
    {
        var facts = CancellationTermsTests.Facts() with { IsConcluded = deposit, DepositReceived = deposit ? Money.Euros(745.20m) : Money.Zero };

        var outcome = SuspensionTerms.Decide(facts, Make.Day("2027-03-16"), documentMissing ? ["la copie de l'attestation"] : [], Make.Day(today));

        (outcome.IsDone ? outcome.Value.Consequence : outcome.Errors.Single().Code).ShouldBe(answer);
    }

    [Fact]
    public void Names_everything_missing_and_costs_nothing()
    {
        var outcome = SuspensionTerms.Decide(CancellationTermsTests.Facts() with { IsConcluded = false }, Make.Today, ["la copie de l'attestation"], Make.Today).Value;

        (outcome.RuleId, outcome.Amount).ShouldBe(("CGV-2.2-s", Money.Zero));
        outcome.Explanation.ShouldContain("l'acompte de 745,20 €");
        outcome.Explanation.ShouldContain("la copie de l'attestation");
    }
}
