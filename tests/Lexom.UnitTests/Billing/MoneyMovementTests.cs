using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Receivables, payments and which settles which (BIL-7), VAT on payment or on debits, overdue days (CGV-3.4).</summary>
public sealed class MoneyMovementTests
{
    [Theory]
    [InlineData("2027-04-08", false)]
    [InlineData("2027-04-09", true)]
    public void CGV_3_4_a_an_invoice_is_overdue_the_day_after_its_due_date_once(string today, bool overdue)
    {
        var final = Delivered().Receivables.Single(r => r.Kind == DocumentKind.Final);
        final.DueOn.ShouldBe(Make.Day("2027-04-08"));

        final.FallDue(Make.Day(today)).ShouldBe(overdue);
        final.FallDue(Make.Day(today)).ShouldBeFalse();
        final.OverdueSince.ShouldBe(overdue ? Make.Day("2027-04-09") : null);
    }

    [Theory]
    [InlineData(DocumentKind.Deposit, false, false)]
    [InlineData(DocumentKind.OpcoShare, false, false)]
    [InlineData(DocumentKind.CreditNote, false, false)]
    [InlineData(DocumentKind.LatePayment, true, false)]
    [InlineData(DocumentKind.Final, true, true)]
    [InlineData(DocumentKind.ClientBalance, true, true)]
    [InlineData(DocumentKind.Complementary, true, true)]
    [InlineData(DocumentKind.CancellationFee, true, true)]
    [InlineData(DocumentKind.Indemnity, true, true)]
    public void CGV_3_4_a_which_kinds_can_be_late_and_bear_interest(DocumentKind kind, bool overdue, bool interest)
    {
        kind.CanBeOverdue().ShouldBe(overdue);
        kind.BearsInterest().ShouldBe(interest);
        DocumentKinds.OfWire(kind.Wire()).ShouldBe(kind);
    }

    [Fact]
    public void BIL_7_a_part_payment_leaves_the_rest_open_and_an_over_payment_is_the_payers_credit()
    {
        var ledger = Delivered().Receive(Make.Payment("1000.00", "2027-04-10"));
        ledger.Receivables.Select(r => $"{r.Outstanding}").ShouldBe(["0.00", "1484.00"], "the oldest due first");

        ledger.Receive(Make.Payment("1500.00", "2027-04-12"));
        ledger.Receivables.ShouldAllBe(r => r.IsSettled);
        ledger.Payments[^1].Available.ShouldBe(Make.Euros("16.00"));
    }

    [Fact]
    public void BIL_7_the_named_invoice_is_settled_first()
    {
        var ledger = Delivered();
        var final = ledger.Receivables.Single(r => r.Kind == DocumentKind.Final);

        Allotments.Apply([Make.Payment("1738.80", "2027-04-10")], ledger.Receivables, final.InvoiceId);

        ledger.Receivables.Select(r => (r.Kind, r.IsSettled)).ShouldBe([(DocumentKind.Deposit, false), (DocumentKind.Final, true)]);
    }

    [Fact]
    public void BIL_7_one_payers_money_never_settles_anothers_invoice()
    {
        var grant = Make.Grant(1000m);
        var ledger = new Ledger(Make.Account(Make.Terms(deposit: 0))).With(grant).After(a => a.Deliver(Make.LastDay))
            .Receive(Make.Payment("5000.00", "2027-04-10"));

        ledger.Receivables.Select(r => (r.Payer, $"{r.Outstanding}")).ShouldBe([(Payer.Opco, "1200.00"), (Payer.Client, "0.00")]);
        ledger.Payments.Single().Available.ShouldBe(Make.Euros("3716.00"));
    }

    [Fact]
    public void A_sum_that_was_there_before_the_invoice_settles_it_on_the_invoices_day()
    {
        var ledger = new Ledger { Today = Make.Day("2027-04-08") };
        ledger.Receive(Make.Payment("745.20", "2027-03-02"));

        ledger.Allocations.Single().On.ShouldBe(Make.Day("2027-04-08"));
    }

    [Theory]
    [InlineData("0.00", "amount-not-positive")]
    [InlineData("-1.00", "amount-not-positive")]
    [InlineData("100.01", "BIL-7")]
    [InlineData("100.00", "")]
    public void BIL_7_only_what_is_free_can_be_paid_back(string amount, string refusal) =>
        string.Join(' ', Make.Payment("100.00").PayBack(Make.Euros(amount)).Errors.Select(e => e.Code)).ShouldBe(refusal);

    [Fact]
    public void BIL_7_a_matched_payment_is_not_matched_to_another_contract()
    {
        var payment = Make.Payment("100.00");

        payment.MatchTo(Make.ContractId).IsDone.ShouldBeTrue("done already");
        payment.MatchTo(Guid.CreateVersion7()).Errors.Single().Code.ShouldBe("already-matched");
    }

    [Fact]
    public void CGI_269_2_c_VAT_follows_the_money_and_comes_back_with_a_credit_note()
    {
        var ledger = Delivered().Receive(Make.Payment("2484.00", "2027-04-10"));
        ledger.Balance(ChartOfAccounts.VatCollected).ShouldBe(Make.Euros("-414.00"));
        ledger.Balance(ChartOfAccounts.VatPending).ShouldBe(Money.Zero);

        ledger.After(a => a.Cancel("deposit-refunded", "CGV-3.5-d", Money.Zero, Make.LastDay));
        ledger.Balance(ChartOfAccounts.VatCollected).ShouldBe(Money.Zero);
        ledger.Balance(ChartOfAccounts.VatPending).ShouldBe(Money.Zero);
        ledger.Payments.Single().Available.ShouldBe(Make.Euros("2484.00"));
    }

    [Fact]
    public void CGI_269_2_c_on_debits_VAT_is_due_when_invoiced_but_on_a_deposit_when_paid()
    {
        var ledger = new Ledger(seller: Make.Seller with { VatOnDebits = true }).Settle();
        ledger.Balance(ChartOfAccounts.VatCollected).ShouldBe(Money.Zero);

        ledger.After(a => a.Deliver(Make.LastDay));
        ledger.Balance(ChartOfAccounts.VatCollected).ShouldBe(Make.Euros("-289.80"));

        ledger.Receive(Make.Payment("745.20", "2027-03-02"));
        ledger.Balance(ChartOfAccounts.VatCollected).ShouldBe(Make.Euros("-414.00"));
    }

    [Fact]
    public void A_customer_falls_in_arrears_and_is_cleared_once_each_with_a_growing_revision()
    {
        var standing = CustomerStanding.Of(Make.CustomerId);

        standing.Clear().ShouldBeFalse();
        standing.FallInArrears(Make.LastDay).ShouldBeTrue();
        standing.FallInArrears(Make.LastDay.AddDays(9)).ShouldBeFalse();
        (standing.InArrearsSince, standing.Revision).ShouldBe((Make.LastDay, 1));
        standing.Clear().ShouldBeTrue();
        standing.Clear().ShouldBeFalse();
        standing.Revision.ShouldBe(2);
    }

    private static Ledger Delivered()
    {
        var ledger = new Ledger().Settle();
        ledger.Today = Make.Day("2027-04-08");
        return ledger.After(a => a.Deliver(Make.LastDay));
    }
}
