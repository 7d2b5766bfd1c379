using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class TerminationTermsTests
{
    private static readonly DateOnly Presented = Make.Day("2027-03-10");

    // Eight days after 2027-03-10: the client may answer on 2027-03-18, LEXOM may terminate on 2027-03-19.
    [Theory]
    [InlineData("2027-03-17", false)]
    [InlineData("2027-03-18", false)]
    [InlineData("2027-03-19", true)]
    [InlineData("2027-04-30", true)]
    public void Terminates_when_eight_days_have_passed_without_an_answer(string letterSentOn, bool terminated)
    {
        var outcome = Decide(Notice(), new TerminationLetter(Make.Day(letterSentOn), "RAR-1", Money.Zero));

        outcome.IsDone.ShouldBe(terminated);
        if (!terminated)
        {
            outcome.Errors.Single().ShouldSatisfyAllConditions(e => e.Code.ShouldBe("CGV-4.7"), e => e.Field.ShouldBe("letterSentOn"), e => e.Message.ShouldContain("18/03/2027"));
        }
    }

    [Theory]
    [InlineData("2027-03-09", "answeredOn")] // before the notice
    [InlineData("2027-03-10", null)]
    [InlineData("2027-03-18", null)]
    [InlineData("2027-03-19", "answeredOn")] // too late
    public void An_answer_in_time_keeps_the_contract(string answeredOn, string? refusedField)
    {
        var notice = Notice();
        notice.Answer(Make.Day(answeredOn), Make.Day("2027-03-31")).Errors.Select(e => e.Field).ShouldBe(refusedField is null ? [] : [refusedField]);

        Decide(notice, new TerminationLetter(Make.Day("2027-03-30"), "RAR-1", Money.Zero)).IsDone.ShouldBe(refusedField is not null);
    }

    [Theory]
    [InlineData("0.00", true, "deposit-refunded", "745.20", "refunded", "0.00")]
    [InlineData("0.00", false, "nothing-due", "0.00", "not-received", "0.00")]
    [InlineData("500.00", true, "damages-claimed", "500.00", "counts", "0.00")]
    [InlineData("1000.00", true, "damages-claimed", "1000.00", "counts", "254.80")]
    [InlineData("1000.00", false, "damages-claimed", "1000.00", "not-received", "1000.00")]
    public void Damages_are_claimed_or_the_deposit_goes_back(string damages, bool deposit, string consequence, string amount, string fate, string stillDue)
    {
        var facts = CancellationTermsTests.Facts() with { DepositReceived = deposit ? Money.Euros(745.20m) : Money.Zero };
        var outcome = TerminationTerms.Decide(facts, Notice(), new TerminationLetter(Make.Day("2027-03-19"), "RAR-1", Make.Euros(damages)), Make.Day("2027-03-31")).Value;

        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString(), outcome.Boundary).ShouldBe(("CGV-4.7", consequence, amount, Make.Day("2027-03-18")));
        (outcome.Deposit!.Fate, outcome.Deposit.StillDue.ToString()).ShouldBe((fate, stillDue));
    }

    [Fact]
    public void Refuses_for_every_reason_at_once() =>
        TerminationTerms.Decide(CancellationTermsTests.Facts(), null, new TerminationLetter(Make.Day("2027-04-01"), " ", -Money.Euros(1m)), Make.Day("2027-03-31"))
            .Errors.Select(e => e.Field).ShouldBe([null, "letterSentOn", "letterReference", "damages"]);

    [Theory]
    [InlineData(ContractStatus.AwaitingDeposit, true)]
    [InlineData(ContractStatus.Concluded, true)]
    [InlineData(ContractStatus.Delivered, false)]
    [InlineData(ContractStatus.Cancelled, false)]
    [InlineData(ContractStatus.Withdrawn, false)]
    public void A_notice_is_about_a_running_contract(ContractStatus status, bool sent) =>
        FormalNotice.Send(Guid.CreateVersion7(), Make.Contract(status), Make.Terms, Presented, "Facture impayée", Make.Day("2027-03-10")).IsDone.ShouldBe(sent);

    // Every status times every command: open, answered in time, left unanswered until the days are over.
    [Theory]
    [InlineData(false, "2027-03-18", "done", false)]
    [InlineData(true, "2027-03-18", "already", false)]
    [InlineData(false, "2027-03-19", "refused", true)]
    [InlineData(true, "2027-03-19", "refused", false)]
    public void Transitions(bool answered, string day, string answer, bool terminates)
    {
        var notice = Notice();
        if (answered)
        {
            notice.Answer(Make.Day("2027-03-12"), Make.Day("2027-03-12")).Value.ShouldBeTrue();
        }

        Decide(notice, new TerminationLetter(Make.Day(day), "RAR-1", Money.Zero)).IsDone.ShouldBe(terminates);
        Make.Word(notice.Answer(Make.Day(day), Make.Day(day))).ShouldBe(answer);
    }

    [Fact]
    public void A_notice_says_until_when_it_may_be_answered()
    {
        var outcome = Notice().Outcome;

        (outcome.RuleId, outcome.Consequence, outcome.Amount, outcome.Boundary).ShouldBe(("CGV-4.7", "notice-running", Money.Zero, Make.Day("2027-03-18")));
        outcome.Explanation.ShouldContain("à partir du 19/03/2027");
    }

    private static FormalNotice Notice() =>
        FormalNotice.Send(Guid.CreateVersion7(), Make.Contract(ContractStatus.Concluded), Make.Terms, Presented, "Documents non transmis", Make.Day("2027-03-31")).Value;

    private static Result<Outcome> Decide(FormalNotice notice, TerminationLetter letter) =>
        TerminationTerms.Decide(CancellationTermsTests.Facts(), notice, letter, Make.Day("2027-04-30"));
}
