using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class ContractTests
{
    private const string Done = "done";
    private const string Already = "already";
    private const string Refused = "refused";

    private static readonly Outcome SomeOutcome = new("CGV-3.5-a", "deposit-kept", Money.Euros(745.20m), null, "");

    // Every status times every command; the contract is an individual's, so that withdrawal is a question.
    [Theory]
    [InlineData(ContractStatus.AwaitingDeposit, Done, Done, Refused, Refused, Done, Done, Refused)]
    [InlineData(ContractStatus.Concluded, Already, Done, Done, Done, Done, Refused, Done)]
    [InlineData(ContractStatus.Delivered, Already, Refused, Already, Refused, Already, Refused, Done)]
    [InlineData(ContractStatus.Cancelled, Refused, Already, Refused, Refused, Already, Refused, Refused)]
    [InlineData(ContractStatus.Withdrawn, Refused, Refused, Refused, Refused, Already, Already, Refused)]
    public void Transitions(ContractStatus status, string deposit, string cancel, string deliver, string move, string suspend, string withdraw, string reserve)
    {
        string.Join(' ', Try(c => Word(c.ReceiveDeposit(c.DepositNotBefore, c.DepositNotBefore))),
                Try(c => Word(c.Cancel(SomeOutcome, Make.Today))),
                Try(c => Word(c.Deliver(c.Training.EndsOn, 14m))),
                Try(c => c.MoveTo(Make.Training()).IsDone ? Done : Refused),
                Try(c => c.Suspend(SuspensionCause.Arrears) ? Done : Already),
                Try(c => Word(c.Withdraw(Make.Today, Make.Now))),
                Try(c => c.Reserve(new Reservation(Guid.CreateVersion7(), c.Training.StartsOn, "Salle trop froide"), c.Training.EndsOn).IsDone ? Done : Refused))
            .ShouldBe(string.Join(' ', deposit, cancel, deliver, move, suspend, withdraw, reserve));

        string Try(Func<Contract, string> command) => command(Make.Contract(status, Make.Individual(), partnerId: Guid.CreateVersion7()));
    }

    // The same for the commands of a withdrawal in two steps, the end of a suspension, and LEXOM's own offer.
    [Theory]
    [InlineData(ContractStatus.AwaitingDeposit, Done, Refused, Already, Done)]
    [InlineData(ContractStatus.Concluded, Refused, Refused, Already, Done)]
    [InlineData(ContractStatus.Delivered, Refused, Refused, Already, Already)]
    [InlineData(ContractStatus.Cancelled, Refused, Refused, Already, Already)]
    [InlineData(ContractStatus.Withdrawn, Already, Refused, Already, Already)]
    public void Transitions_of_withdrawal_resumption_and_offer(ContractStatus status, string ask, string confirmUnasked, string resume, string offer)
    {
        string.Join(' ', Try(c => Word(c.AskWithdrawal(Make.Now))),
                Try(c => Word(c.ConfirmWithdrawal(Make.Now))),
                Try(c => c.Resume(SuspensionCause.Arrears) ? Done : Already),
                Try(c => c.NoteOffer("trainer-absent", Guid.CreateVersion7(), Make.Today) ? Done : Already))
            .ShouldBe(string.Join(' ', ask, confirmUnasked, resume, offer));

        string Try(Func<Contract, string> command) => command(Make.Contract(status, Make.Individual(), partnerId: Guid.CreateVersion7()));
    }

    [Fact]
    public void The_tables_have_every_status() =>
        new[] { nameof(Transitions), nameof(Transitions_of_withdrawal_resumption_and_offer) }.ShouldAllBe(table =>
            typeof(ContractTests).GetMethod(table)!.GetCustomAttributes(typeof(InlineDataAttribute), false).Length == Enum.GetValues<ContractStatus>().Length);

    [Fact]
    public void Is_concluded_only_with_the_deposit()
    {
        var contract = Make.Contract(ContractStatus.AwaitingDeposit);
        contract.ReceiveDeposit(Make.Today.AddDays(3), Make.Today.AddDays(4)).Value.ShouldBeTrue();
        (contract.Status, contract.ConcludedOn).ShouldBe((ContractStatus.Concluded, Make.Today.AddDays(3)));
    }

    // CGV-2.1-f: ordered online on Monday 2027-03-01, the period ends on 2027-03-15.
    [Theory]
    [InlineData("2027-03-15", false)]
    [InlineData("2027-03-16", true)]
    public void An_individual_concludes_nothing_in_the_withdrawal_period(string day, bool concluded)
    {
        var contract = Make.Contract(ContractStatus.AwaitingDeposit, Make.Individual(), Guid.CreateVersion7());
        contract.DepositNotBefore.ShouldBe(Make.Day("2027-03-16"));
        contract.ReceiveDeposit(Make.Day(day), Make.Day(day)).Value.ShouldBe(concluded);

        contract.ReceiveDeposit(Make.Day(day), Make.Day("2027-03-16")).Value.ShouldBe(!concluded, "the money noted early concludes on the first day it may");
        contract.ConcludedOn.ShouldBe(Make.Day("2027-03-16"));
    }

    [Theory]
    [InlineData("2027-03-15", true)]
    [InlineData("2027-03-16", false)]
    public void Withdrawal_is_stated_in_the_period(string day, bool accepted)
    {
        var contract = Make.Contract(ContractStatus.AwaitingDeposit, Make.Individual(), Guid.CreateVersion7());
        contract.ConfirmWithdrawal(Make.Now).Errors.Single().Code.ShouldBe("CGV-2.1-f", "two steps");

        contract.AskWithdrawal(Make.Noon(Make.Day(day))).IsDone.ShouldBe(accepted);
        contract.ConfirmWithdrawal(Make.Noon(Make.Day("2027-03-16"))).IsDone.ShouldBe(accepted, "begun on the last day, confirmed after midnight");
        contract.Status.ShouldBe(accepted ? ContractStatus.Withdrawn : ContractStatus.AwaitingDeposit);
    }

    // CGV-2.1-f: begun on 2027-03-15, the last day.
    [Theory]
    [InlineData("2027-03-16", ContractStatus.AwaitingDeposit, true)]
    [InlineData("2027-03-17", ContractStatus.Concluded, false)]
    public void A_statement_waits_for_its_second_step_until_the_next_day_is_over(string day, ContractStatus afterTheMoney, bool confirmed)
    {
        var contract = Make.Contract(ContractStatus.AwaitingDeposit, Make.Individual(), Guid.CreateVersion7());
        contract.AskWithdrawal(Make.Noon(Make.Day("2027-03-15"))).Value.ShouldBeTrue();

        contract.ReceiveDeposit(Make.Day(day), Make.Day(day));

        contract.Status.ShouldBe(afterTheMoney);
        contract.ConfirmWithdrawal(Make.Noon(Make.Day(day))).IsDone.ShouldBe(confirmed);
    }

    [Fact]
    public void A_statement_may_be_made_again_on_another_day()
    {
        var contract = Make.Contract(ContractStatus.AwaitingDeposit, Make.Individual(), Guid.CreateVersion7());
        contract.AskWithdrawal(Make.Noon(Make.Today)).Value.ShouldBeTrue();
        contract.AskWithdrawal(Make.Noon(Make.Today)).Value.ShouldBeFalse();
        contract.AskWithdrawal(Make.Noon(Make.Today.AddDays(1))).Value.ShouldBeTrue();
    }

    [Fact]
    public void A_company_has_no_right_of_withdrawal() =>
        Make.Contract(ContractStatus.AwaitingDeposit).Withdraw(Make.Today, Make.Now).Errors.Single().Code.ShouldBe("CGV-2.1-f");

    [Fact]
    public void Stays_suspended_while_one_cause_is_left()
    {
        var contract = Make.Contract(ContractStatus.Concluded);
        contract.Suspend(SuspensionCause.Arrears).ShouldBeTrue();
        contract.Suspend(SuspensionCause.MissingDocumentsOrDeposit).ShouldBeTrue();
        contract.Suspend(SuspensionCause.Arrears).ShouldBeFalse();

        contract.Resume(SuspensionCause.Arrears).ShouldBeTrue();
        contract.IsSuspended.ShouldBeTrue();
        contract.Resume(SuspensionCause.MissingDocumentsOrDeposit).ShouldBeTrue();
        contract.Resume(SuspensionCause.MissingDocumentsOrDeposit).ShouldBeFalse();
        contract.IsSuspended.ShouldBeFalse();
    }

    // CGV-4.1: the training runs on 2027-04-06 and 07.
    [Theory]
    [InlineData("2027-04-05", false)]
    [InlineData("2027-04-06", true)]
    [InlineData("2027-04-07", true)]
    [InlineData("2027-04-08", false)]
    public void Reservations_are_made_during_the_training(string madeOn, bool accepted)
    {
        var contract = Make.Contract(ContractStatus.Delivered);
        contract.IsDeemedConforming.ShouldBeTrue();

        contract.Reserve(new Reservation(Guid.CreateVersion7(), Make.Day(madeOn), "Support incomplet"), Make.Day("2027-04-09")).IsDone.ShouldBe(accepted);
        contract.IsDeemedConforming.ShouldBe(!accepted);
    }

    // The preview names the last day; on the day after it says what holds instead. Nothing can be made before the training or in the future.
    [Theory]
    [InlineData("2027-04-05", "2027-04-09", null)]
    [InlineData("2027-04-06", "2027-04-09", "not-deemed-conforming")]
    [InlineData("2027-04-07", "2027-04-09", "not-deemed-conforming")]
    [InlineData("2027-04-08", "2027-04-09", "deemed-conforming")]
    [InlineData("2027-04-07", "2027-04-06", null)]
    public void CGV_4_1_a_reservation_is_previewed(string madeOn, string today, string? consequence)
    {
        var outcome = Make.Contract(ContractStatus.Concluded).ReservationOutcome(Make.Day(madeOn), Make.Day(today));

        (outcome.IsDone ? outcome.Value.Consequence : null).ShouldBe(consequence);
        (outcome.IsDone ? outcome.Value.Boundary : null).ShouldBe(consequence is null ? null : Make.Day("2027-04-07"));
    }

    [Fact]
    public void Absences_never_change_the_price()
    {
        var contract = Make.Contract(ContractStatus.Concluded);
        var price = contract.Price;
        contract.Deliver(contract.Training.EndsOn, 3.5m).Value.ShouldBeTrue();
        (contract.Price, contract.HoursAgreed, contract.HoursAttended).ShouldBe((price, 42m, 3.5m));
    }

    [Fact]
    public void An_offer_by_LEXOM_may_be_taken_before_the_deposit_too()
    {
        var contract = Make.Contract(ContractStatus.AwaitingDeposit);
        contract.NoteOffer("trainer-absent", Guid.CreateVersion7(), Make.Today).ShouldBeTrue();
        contract.NoteOffer("trainer-absent", Guid.CreateVersion7(), Make.Today).ShouldBeFalse();
        contract.MoveTo(Make.Training(startsOn: "2027-05-04")).IsDone.ShouldBeTrue();
        (contract.LexomCancelledOn, contract.Training.StartsOn).ShouldBe((null, Make.Day("2027-05-04")));
    }

    private static string Word(Result<bool> result) => !result.IsDone ? Refused : result.Value ? Done : Already;
}
