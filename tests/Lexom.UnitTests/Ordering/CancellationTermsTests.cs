using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class CancellationTermsTests
{
    private static readonly DateOnly Start = Make.Day("2027-06-30");

    [Theory]
    [InlineData("2027-03-01", "CGV-3.5-a", "deposit-kept", "745.20")]
    [InlineData("2027-06-14", "CGV-3.5-a", "deposit-kept", "745.20")]
    [InlineData("2027-06-15", "CGV-3.5-a", "deposit-kept", "745.20")] // 15 days before: the last mild day
    [InlineData("2027-06-16", "CGV-3.5-b", "full-price-due", "2484.00")] // 14 days before
    [InlineData("2027-06-29", "CGV-3.5-b", "full-price-due", "2484.00")]
    [InlineData("2027-06-30", "CGV-3.5-b", "full-price-due", "2484.00")] // started
    [InlineData("2027-07-01", "CGV-3.5-b", "full-price-due", "2484.00")]
    public void The_day_of_receipt_decides(string receivedOn, string rule, string consequence, string amount)
    {
        var outcome = Decide(Facts(), receivedOn).Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString()).ShouldBe((rule, consequence, amount));
        outcome.Boundary.ShouldBe(Make.Day("2027-06-15"));
        Make.Terms.ClauseOf(outcome.ClauseKey).Number.ShouldBe("3.5");
    }

    // What the deposit paid leaves to pay: kept (CGV-3.5-a), counted (CGV-3.5-b, CGV-2.2-c) or refunded (CGV-3.5-d).
    [Theory]
    [InlineData("2027-06-15", false, "kept", "0.00")]
    [InlineData("2027-06-16", false, "counts", "1738.80")]
    [InlineData("2027-06-16", true, "refunded", "0.00")]
    public void Says_what_becomes_of_the_deposit(string receivedOn, bool lexomCancelled, string fate, string stillDue)
    {
        var deposit = Decide(Facts() with { DepositReceived = Money.Euros(745.20m), LexomCancelled = lexomCancelled }, receivedOn).Value.Deposit!;
        (deposit.Fate, deposit.StillDue.ToString()).ShouldBe((fate, stillDue));
    }

    [Theory]
    [InlineData("2028-03-15", "2028-02-29")] // over the leap day
    [InlineData("2027-03-15", "2027-02-28")]
    [InlineData("2027-01-05", "2026-12-21")]
    [InlineData("2027-04-01", "2027-03-17")] // over the change to summer time
    public void The_boundary_is_15_calendar_days_before(string startsOn, string boundary) =>
        CancellationTerms.Boundary(Make.Terms, Make.Day(startsOn)).ShouldBe(Make.Day(boundary));

    [Theory]
    [InlineData("0.00", "nothing-due")]
    [InlineData("150.00", "cancellation-fee")]
    public void Without_the_deposit_the_cost_of_preparation_is_due(string preparation, string consequence)
    {
        var cost = Money.Euros(decimal.Parse(preparation, System.Globalization.CultureInfo.InvariantCulture));
        var outcome = Decide(Facts() with { IsConcluded = false, PreparationCost = cost }, "2027-06-29").Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount).ShouldBe(("CGV-2.2-c", consequence, cost));
    }

    [Theory]
    [InlineData("2027-03-15", "CGV-2.1-f")]
    [InlineData("2027-03-16", "CGV-2.2-c")]
    public void In_the_withdrawal_period_nothing_is_due(string receivedOn, string rule) =>
        Decide(Facts() with { IsConcluded = false, Withdrawal = Make.Day("2027-03-15") }, receivedOn).Value.RuleId.ShouldBe(rule);

    [Theory]
    [InlineData(true, "deposit-refunded", "745.20")]
    [InlineData(false, "nothing-due", "0.00")]
    public void After_a_cancellation_by_LEXOM_the_deposit_goes_back(bool concluded, string consequence, string amount)
    {
        var outcome = Decide(Facts() with { LexomCancelled = true, IsConcluded = concluded }, "2027-06-29").Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString()).ShouldBe(("CGV-3.5-d", consequence, amount));
    }

    [Theory]
    [InlineData(SessionMode.Intra, "absent-participants", true, "2027-06-01", "CGV-3.5-e")]
    [InlineData(SessionMode.Inter, "other", false, "2027-06-01", "CGV-3.5-c")]
    [InlineData(SessionMode.Inter, "other", true, "2027-02-28", "CGV-3.5-c")] // before the order
    [InlineData(SessionMode.Inter, "other", true, "2027-08-01", "CGV-3.5-c")] // in the future
    [InlineData(SessionMode.Inter, "ennui", true, "2027-06-01", "motive")]
    public void Refuses(SessionMode mode, string motive, bool written, string receivedOn, string rule) =>
        CancellationTerms.Decide(Make.Terms, Facts() with { Mode = mode }, new ClientRequest(Make.Day(receivedOn), written, motive), Make.Day("2027-07-31"))
            .Errors.Select(e => e.Code).ShouldBe([rule]);

    [Fact]
    public void Refuses_for_every_reason_at_once() =>
        CancellationTerms.Decide(
                Make.Terms, Facts() with { Mode = SessionMode.Intra }, new ClientRequest(Make.Day("2027-06-01"), false, "absent-participants"), Make.Day("2027-07-31"))
            .Errors.Select(e => e.Code).ShouldBe(["CGV-3.5-c", "CGV-3.5-e"]);

    [Fact]
    public void Absent_participants_are_a_motive_in_an_INTER_session() =>
        CancellationTerms.Decide(Make.Terms, Facts(), new ClientRequest(Make.Day("2027-06-01"), true, "absent-participants"), Make.Day("2027-07-31")).IsDone.ShouldBeTrue();

    [Fact]
    public void Is_decided_only_on_the_outcome_shown()
    {
        var outcome = Decide(Facts(), "2027-06-15").Value;
        outcome.IsAsExpected("CGV-3.5-a", Money.Euros(745.20m)).ShouldBeTrue();
        outcome.IsAsExpected("CGV-3.5-b", Money.Euros(745.20m)).ShouldBeFalse();
        outcome.IsAsExpected("CGV-3.5-a", Money.Euros(745.21m)).ShouldBeFalse();
    }

    internal static ContractFacts Facts() => new(
        SessionMode.Inter, Start, Make.Day("2027-03-01"), null, true, false, Money.Euros(2484m), Money.Euros(745.20m), Money.Zero);

    private static Result<Outcome> Decide(ContractFacts facts, string receivedOn) =>
        CancellationTerms.Decide(Make.Terms, facts, new ClientRequest(Make.Day(receivedOn), true, Motives.Other), Make.Day("2027-07-31"));
}
