using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class ReschedulingTermsTests
{
    // Ordered on 2027-03-01, starts on 2027-06-30: six months end on 2027-09-01.
    [Theory]
    [InlineData("2027-06-01", "2027-08-31", "CGV-3.6-a", "deposit-kept-as-indemnity", "745.20", "2027-09-01")]
    [InlineData("2027-06-01", "2027-09-01", "CGV-3.6-a", "deposit-kept-as-indemnity", "745.20", "2027-09-01")]
    [InlineData("2027-06-01", "2027-09-02", "CGV-3.6-b", "full-price-due", "2484.00", "2027-09-01")]
    [InlineData("2027-06-29", "2027-09-01", "CGV-3.6-a", "deposit-kept-as-indemnity", "745.20", "2027-09-01")] // the day before the start
    [InlineData("2027-06-30", "2027-09-01", "CGV-3.6-b", "full-price-due", "2484.00", "2027-06-29")] // the first day
    [InlineData("2027-07-01", "2027-09-01", "CGV-3.6-b", "full-price-due", "2484.00", "2027-06-29")]
    public void Start_and_six_months_decide(string receivedOn, string newStart, string rule, string consequence, string amount, string boundary)
    {
        var outcome = Decide(CancellationTermsTests.Facts(), receivedOn, newStart).Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString(), outcome.Boundary).ShouldBe((rule, consequence, amount, Make.Day(boundary)));
    }

    [Theory]
    [InlineData("2027-08-31", "2028-02-29")]
    [InlineData("2026-08-31", "2027-02-28")]
    [InlineData("2027-03-31", "2027-09-30")]
    [InlineData("2027-03-30", "2027-09-30")]
    public void Six_months_end_on_the_same_day_or_the_last_of_the_month(string acceptedOn, string boundary) =>
        ReschedulingTerms.Boundary(Make.Terms, Make.Day(acceptedOn)).ShouldBe(Make.Day(boundary));

    // CGV-3.6-a: in version 1 the deposit kept is not credited to the new session; a later version may say otherwise.
    [Theory]
    [InlineData(false, "deposit-kept-as-indemnity", "745.20", "kept")]
    [InlineData(true, "nothing-due", "0.00", "counts")]
    public void The_terms_say_whether_the_deposit_is_credited(bool credits, string consequence, string amount, string fate)
    {
        var facts = CancellationTermsTests.Facts() with { DepositReceived = Money.Euros(745.20m) };
        var outcome = ReschedulingTerms.Decide(
            Make.Terms with { RescheduleCreditsDeposit = credits }, facts, new ClientRequest(Make.Day("2027-06-01"), true, Motives.Other), Make.Day("2027-08-31"), Make.Day("2027-07-01")).Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString(), outcome.Deposit!.Fate).ShouldBe(("CGV-3.6-a", consequence, amount, fate));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_subrogated_client_pays_what_the_OPCO_does_not_cover(bool subrogated) =>
        Decide(CancellationTermsTests.Facts() with { IsSubrogated = subrogated }, "2027-06-01", "2027-08-31").Value.Explanation.Contains("CGV-3.6-c", StringComparison.Ordinal).ShouldBe(subrogated);

    [Theory]
    [InlineData(SessionMode.Inter, SessionMode.Remote, true)]
    [InlineData(SessionMode.Inter, SessionMode.Intra, false)]
    [InlineData(SessionMode.Intra, SessionMode.Inter, false)]
    [InlineData(SessionMode.Intra, SessionMode.Intra, true)]
    public void A_group_moves_to_a_group_session_only(SessionMode from, SessionMode to, bool moves) =>
        Make.Contract(ContractStatus.Concluded, mode: from).MayMoveTo(Make.Training(to) with { SessionId = Guid.CreateVersion7() }).Any().ShouldBe(!moves);

    [Fact]
    public void Force_majeure_changes_nothing() =>
        ReschedulingTerms.Decide(
                Make.Terms, CancellationTermsTests.Facts(), new ClientRequest(Make.Day("2027-06-01"), true, Motives.ForceMajeure), Make.Day("2027-08-31"), Make.Day("2027-07-01"))
            .Value.RuleId.ShouldBe("CGV-3.6-a");

    [Fact]
    public void A_date_agreed_after_LEXOM_cancelled_costs_nothing() =>
        Decide(CancellationTermsTests.Facts() with { LexomCancelled = true }, "2027-07-01", "2028-09-01").Value
            .ShouldSatisfyAllConditions(o => o.RuleId.ShouldBe("CGV-3.5-d"), o => o.Amount.ShouldBe(Money.Zero), o => o.Consequence.ShouldBe("nothing-due"));

    [Theory]
    [InlineData(SessionMode.Intra, "absent-participants", true, "2027-08-01", "CGV-3.6-e")]
    [InlineData(SessionMode.Inter, "other", false, "2027-08-01", "CGV-3.5-c")]
    [InlineData(SessionMode.Inter, "other", true, "2027-07-01", "session-started")] // today
    public void Refuses(SessionMode mode, string motive, bool written, string newStart, string rule) =>
        ReschedulingTerms.Decide(
                Make.Terms, CancellationTermsTests.Facts() with { Mode = mode }, new ClientRequest(Make.Day("2027-06-01"), written, motive),
                Make.Day(newStart), Make.Day("2027-07-01"))
            .Errors.Select(e => e.Code).ShouldBe([rule]);

    private static Result<Outcome> Decide(ContractFacts facts, string receivedOn, string newStart) =>
        ReschedulingTerms.Decide(Make.Terms, facts, new ClientRequest(Make.Day(receivedOn), true, Motives.Other), Make.Day(newStart), Make.Day("2027-07-01"));
}
