using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class ComplementaryProposalTests
{
    // Every status times every command.
    [Theory]
    [InlineData(ComplementStatus.Asked, "done", "done", "refused", "done", "already")]
    [InlineData(ComplementStatus.Issued, "already", "refused", "done", "done", "done")]
    [InlineData(ComplementStatus.Refused, "refused", "already", "refused", "refused", "already")]
    [InlineData(ComplementStatus.Accepted, "refused", "refused", "already", "refused", "already")]
    [InlineData(ComplementStatus.Declined, "refused", "refused", "refused", "already", "already")]
    [InlineData(ComplementStatus.Expired, "refused", "refused", "refused", "refused", "already")]
    public void Transitions(ComplementStatus status, string issue, string refuse, string accept, string decline, string expire)
    {
        string.Join(' ', Make.Word(Of(status).Issue(Make.Terms, Price, Money.Euros(200m), "Salle plus grande", Make.Today)),
                Make.Word(Of(status).Refuse("Impossible", Make.Today)),
                Make.Word(Of(status).Accept("BON POUR ACCORD", Make.Today)),
                Make.Word(Of(status).Decline(Make.Today)),
                Of(status).Expire(Make.Today.AddDays(31)) ? "done" : "already")
            .ShouldBe(string.Join(' ', issue, refuse, accept, decline, expire));
    }

    [Fact]
    public void Its_cost_is_its_own_and_the_contracts_price_stays()
    {
        var contract = Make.Contract(ContractStatus.Concluded);
        var before = contract.Price;
        var complement = ComplementaryProposal.Ask(Guid.CreateVersion7(), "P-2027-00002", contract, new ChangeRequest(Make.Today, true, "Une salle plus grande"), Make.Today).Value;
        complement.Issue(Make.Terms, contract.Price, Money.Euros(200.01m), "Salle Exemple B", Make.Today).Value.ShouldBeTrue();

        (complement.ExclVat.ToString(), complement.Vat.ToString(), complement.InclVat.ToString()).ShouldBe(("200.01", "40.00", "240.01"));
        var outcome = complement.AcceptanceOutcome(Make.Today).Value;
        (outcome.RuleId, outcome.Consequence, outcome.Amount.ToString(), outcome.Boundary).ShouldBe(("CGV-2.1-e", "complement-due", "240.01", Make.Day("2027-03-31")));
        contract.Price.ShouldBe(before);
    }

    [Fact]
    public void What_offering_it_leads_to_is_what_it_then_says()
    {
        var complement = Of(ComplementStatus.Asked);
        var shown = complement.IssueOutcome(Make.Terms, Price, Money.Euros(200.01m), Make.Today).Value;
        complement.Issue(Make.Terms, Price, Money.Euros(200.01m), "Salle Exemple B", Make.Today).Value.ShouldBeTrue();

        (shown.RuleId, shown.Amount, shown.Boundary).ShouldBe(("CGV-2.1-e", complement.InclVat, complement.ValidUntil));
        Of(ComplementStatus.Refused).IssueOutcome(Make.Terms, Price, Money.Euros(200m), Make.Today).Errors.Single().Code.ShouldBe("complementary-proposal-status");
    }

    // Issued on 2027-03-01, valid 30 days as any proposal.
    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public void Is_accepted_until_its_last_day(string day, bool accepted)
    {
        Of(ComplementStatus.Issued).Accept("bon pour accord", Make.Day(day)).IsDone.ShouldBe(accepted);
        Of(ComplementStatus.Issued).Expire(Make.Day(day)).ShouldBe(!accepted);
    }

    [Fact]
    public void Wants_the_mention() => Of(ComplementStatus.Issued).Accept("ok", Make.Today).Errors.Single().ShouldSatisfyAllConditions(
        e => e.Code.ShouldBe("CGV-2.1-d"), e => e.Field.ShouldBe("handwrittenMention"));

    // CGV-2.1-e: after acceptance and deposit, in writing.
    [Theory]
    [InlineData(ContractStatus.AwaitingDeposit, true, "contract-status")]
    [InlineData(ContractStatus.Concluded, true, null)]
    [InlineData(ContractStatus.Concluded, false, "CGV-2.1-e")]
    [InlineData(ContractStatus.Delivered, true, "contract-status")]
    [InlineData(ContractStatus.Cancelled, true, "contract-status")]
    [InlineData(ContractStatus.Withdrawn, true, "contract-status")]
    public void A_change_is_asked_for_in_writing_once_the_contract_is_concluded(ContractStatus status, bool written, string? code) =>
        ComplementaryProposal.Ask(Guid.CreateVersion7(), "P-1", Make.Contract(status), new ChangeRequest(Make.Today, written, "Autre salle"), Make.Today)
            .Errors.Select(e => e.Code).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("-0.01", "conditions", "exclVat")]
    [InlineData("0.00", " ", "conditions")]
    public void LEXOM_agrees_expressly_and_never_for_less(string exclVat, string conditions, string field) =>
        Of(ComplementStatus.Asked).Issue(Make.Terms, Price, Make.Euros(exclVat), conditions, Make.Today).Errors.Single().Field.ShouldBe(field);

    private static Price Price => Make.Contract(ContractStatus.Concluded).Price;

    private static ComplementaryProposal Of(ComplementStatus status)
    {
        var complement = ComplementaryProposal.Ask(
            Guid.CreateVersion7(), "P-2027-00002", Make.Contract(ContractStatus.Concluded), new ChangeRequest(Make.Today, true, "Une salle plus grande"), Make.Today).Value;
        if (status is ComplementStatus.Issued or ComplementStatus.Accepted or ComplementStatus.Expired)
        {
            complement.Issue(Make.Terms, Price, Money.Euros(200m), "Salle Exemple B", Make.Today).Value.ShouldBeTrue();
        }

        _ = status switch
        {
            ComplementStatus.Refused => complement.Refuse("Impossible", Make.Today).Value,
            ComplementStatus.Accepted => complement.Accept("BON POUR ACCORD", Make.Today).Value,
            ComplementStatus.Declined => complement.Decline(Make.Today).Value,
            ComplementStatus.Expired => complement.Expire(Make.Today.AddDays(31)),
            _ => true,
        };
        complement.Status.ShouldBe(status);
        return complement;
    }
}
