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

        var outcome = SuspensionTerms.Decide(facts, Make.Day("2027-03-16"), documentMissing ? ["la copie de l’attestation"] : [], Make.Day(today));

        (outcome.IsDone ? outcome.Value.Consequence : outcome.Errors.Single().Code).ShouldBe(answer);
    }

    // CGV-3.4-c, CGV-2.2-s: one cause is lifted; another one keeps the contract suspended.
    [Theory]
    [InlineData(new[] { SuspensionCause.Arrears }, SuspensionCause.Arrears, "CGV-3.4-c resumed")]
    [InlineData(new[] { SuspensionCause.MissingDocumentsOrDeposit }, SuspensionCause.MissingDocumentsOrDeposit, "CGV-2.2-s resumed")]
    [InlineData(new[] { SuspensionCause.Arrears, SuspensionCause.MissingDocumentsOrDeposit }, SuspensionCause.Arrears, "CGV-3.4-c still-suspended")]
    [InlineData(new[] { SuspensionCause.Arrears }, SuspensionCause.MissingDocumentsOrDeposit, "not-suspended")]
    [InlineData(new SuspensionCause[0], SuspensionCause.Arrears, "not-suspended")]
    public void Is_lifted_cause_by_cause(SuspensionCause[] causes, SuspensionCause lifted, string answer)
    {
        var outcome = SuspensionTerms.Resume(causes, lifted);

        (outcome.IsDone ? $"{outcome.Value.RuleId} {outcome.Value.Consequence}" : outcome.Errors.Single().Code).ShouldBe(answer);
    }

    [Fact]
    public void Names_everything_missing_and_costs_nothing()
    {
        var outcome = SuspensionTerms.Decide(CancellationTermsTests.Facts() with { IsConcluded = false }, Make.Today, ["la copie de l’attestation"], Make.Today).Value;

        (outcome.RuleId, outcome.Amount).ShouldBe(("CGV-2.2-s", Money.Zero));
        outcome.Explanation.ShouldContain("l’acompte de 745,20 €");
        outcome.Explanation.ShouldContain("la copie de l’attestation");
    }
}
