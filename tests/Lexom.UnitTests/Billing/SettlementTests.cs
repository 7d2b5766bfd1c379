using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Which documents follow from which facts, with the rule each one names.</summary>
public sealed class SettlementTests
{
    [Fact]
    public void CGV_2_1_an_acceptance_asks_for_the_deposit() => Expect(new Ledger().Settle(), "deposit client 745.20 CGV-2.1");

    [Theory]
    [InlineData("2027-03-14", 0)]
    [InlineData("2027-03-15", 1)]
    public void CGV_2_1_f_nothing_is_asked_before_the_withdrawal_period_ends(string today, int documents)
    {
        var ledger = new Ledger(Make.Account(Make.Terms(notBefore: Make.Day("2027-03-15")))) { Today = Make.Day(today) };

        ledger.Settle().Chain.Count.ShouldBe(documents);
        (ledger.Wanted.Count + documents).ShouldBe(1, "it waits for its day");
    }

    [Fact]
    public void CGV_2_1_f_a_withdrawal_credits_what_was_asked_and_asks_for_nothing() =>
        Expect(new Ledger().Settle().After(a => a.Withdraw(Make.Day("2027-03-10"))), "deposit client 745.20 CGV-2.1", "credit-note client -745.20 CGV-2.1-f");

    [Fact]
    public void CGV_2_1_f_a_withdrawal_before_the_deposit_was_asked_leaves_no_document() =>
        Expect(new Ledger(Make.Account(Make.Terms(notBefore: Make.Day("2027-03-15")))).Settle().After(a => a.Withdraw(Make.Day("2027-03-10"))));

    [Fact]
    public void CGV_2_2_c_renouncing_without_a_deposit_costs_the_preparation_of_the_proposal() => Expect(
        new Ledger().Settle().After(a => a.Cancel("cancellation-fee", "CGV-2.2-c", Make.Euros("150.00"), Make.Day("2027-03-10"))),
        "deposit client 745.20 CGV-2.1", "credit-note client -745.20 CGV-2.2-c", "cancellation-fee client 150.00 CGV-2.2-c");

    [Fact]
    public void CGV_3_2_the_training_given_the_rest_of_the_price_is_asked() => Expect(
        new Ledger().Settle().After(a => a.Deliver(Make.LastDay)), "deposit client 745.20 CGV-2.1", "final client 1738.80 CGV-3.2");

    [Fact]
    public void CGV_3_3_c_the_OPCO_is_asked_for_its_share_and_the_client_for_the_balance() => Expect(
        new Ledger().Settle().With(Make.Grant(1000m)).After(a => a.Deliver(Make.LastDay)),
        "deposit client 745.20 CGV-2.1", "opco-share opco 1200.00 CGV-3.3-b", "client-balance client 538.80 CGV-3.3-c");

    [Fact]
    public void CGV_3_3_b_without_subrogation_the_client_pays_it_all() => Expect(
        new Ledger().Settle().With(Make.Grant(1000m, subrogation: false)).After(a => a.Deliver(Make.LastDay)),
        "deposit client 745.20 CGV-2.1", "final client 1738.80 CGV-3.2");

    [Fact]
    public void CGV_3_3_c_a_deposit_above_the_clients_share_is_credited_down_to_it()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20")).With(Make.Grant(1500m)).After(a => a.Deliver(Make.LastDay));

        Expect(ledger, "deposit client 745.20 CGV-2.1", "credit-note client -61.20 CGV-3.3-c", "opco-share opco 1800.00 CGV-3.3-b");
        ledger.Payments.Single().Available.ShouldBe(Make.Euros("61.20"), "and can be paid back");
    }

    [Fact]
    public void CGV_3_3_c_several_OPCOs_never_take_more_than_the_price() => Expect(
        new Ledger(Make.Account(Make.Terms(deposit: 0))).With(Make.Grant(2000m), Make.Grant(500m, opco: "akto")).After(a => a.Deliver(Make.LastDay)),
        "opco-share opco 2400.00 CGV-3.3-b", "opco-share opco 84.00 CGV-3.3-b");

    [Fact]
    public void CGV_3_3_b_a_reduction_credits_the_OPCO_and_asks_the_client()
    {
        var grant = Make.Grant(1500m);
        var ledger = new Ledger(Make.Account(Make.Terms(deposit: 0))).With(grant).After(a => a.Deliver(Make.LastDay));
        grant.Reduce(2, Money.Euros(1000m), Make.LastDay);

        Expect(ledger.Settle(), "opco-share opco 1800.00 CGV-3.3-b", "client-balance client 684.00 CGV-3.3-c", "credit-note opco -600.00 CGV-3.3-b", "client-balance client 600.00 CGV-3.3-c");
    }

    [Fact]
    public void CGV_3_3_b_a_revocation_after_the_OPCO_paid_leaves_its_money_as_its_credit()
    {
        var grant = Make.Grant(1500m);
        var ledger = new Ledger(Make.Account(Make.Terms(deposit: 0))).With(grant).After(a => a.Deliver(Make.LastDay))
            .Receive(Make.Payment("1800.00", "2027-04-20", Payer.Opco, grant));
        grant.Revoke(2, Make.LastDay);

        Expect(ledger.Settle(), "opco-share opco 1800.00 CGV-3.3-b", "client-balance client 684.00 CGV-3.3-c", "credit-note opco -1800.00 CGV-3.3-b", "client-balance client 1800.00 CGV-3.3-c");
        ledger.Payments.Single().Available.ShouldBe(Make.Euros("1800.00"));
    }

    [Fact]
    public void CGV_3_3_d_a_lapse_moves_what_is_unpaid_to_the_client_and_a_late_payment_moves_it_back()
    {
        var grant = Make.Grant(1500m);
        var ledger = new Ledger(Make.Account(Make.Terms(deposit: 0))).With(grant).After(a => a.Deliver(Make.LastDay))
            .Receive(Make.Payment("600.00", "2027-04-20", Payer.Opco, grant));

        grant.Lapse(Make.Day("2027-05-07"), Make.Day("2027-05-08"), Make.Euros("600.00"));
        Expect(
            ledger.Settle(), "opco-share opco 1800.00 CGV-3.3-b", "client-balance client 684.00 CGV-3.3-c", "credit-note opco -1200.00 CGV-3.3-d",
            "client-balance client 1200.00 CGV-3.3-d");

        ledger.Receive(Make.Payment("1200.00", "2027-06-01", Payer.Opco, grant));
        ledger.Documents.Skip(4).ShouldBe(["credit-note client -1200.00", "opco-share opco 1200.00"]);
        ledger.Conservation.Holds.ShouldBeTrue();
    }

    [Fact]
    public void CGV_3_5_a_the_deposit_is_kept_as_an_indemnity_outside_VAT_and_is_settled_by_what_was_paid()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20")).After(a => a.Cancel("deposit-kept", "CGV-3.5-a", Make.Euros("745.20"), Make.Day("2027-03-10")));

        Expect(ledger, "deposit client 745.20 CGV-2.1", "credit-note client -745.20 CGV-3.5-a", "indemnity client 745.20 CGV-3.5-a");
        ledger.Chain[^1].Document.Vat.ShouldBe(Money.Zero);
        ledger.Receivables.ShouldAllBe(r => r.IsSettled);
        ledger.Payments.Single().Available.ShouldBe(Money.Zero);
    }

    [Fact]
    public void CGV_3_5_b_a_late_cancellation_makes_the_full_price_due_as_an_indemnity()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20")).After(a => a.Cancel("full-price-due", "CGV-3.5-b", Make.Euros("2484.00"), Make.Day("2027-03-30")));

        Expect(ledger, "deposit client 745.20 CGV-2.1", "credit-note client -745.20 CGV-3.5-b", "indemnity client 2484.00 CGV-3.5-b");
        ledger.Receivables.Single(r => r.Kind == DocumentKind.Indemnity).Outstanding.ShouldBe(Make.Euros("1738.80"));
    }

    [Fact]
    public void CGV_3_5_d_when_LEXOM_cancels_the_deposit_is_credited_and_free_to_be_paid_back()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20")).After(a => a.Cancel("deposit-refunded", "CGV-3.5-d", Money.Zero, Make.Day("2027-03-30")));

        Expect(ledger, "deposit client 745.20 CGV-2.1", "credit-note client -745.20 CGV-3.5-d");
        ledger.Payments.Single().Available.ShouldBe(Make.Euros("745.20"));
    }

    [Fact]
    public void CGV_3_6_a_a_rescheduling_keeps_the_deposit_and_the_new_session_costs_its_full_price() => Expect(
        new Ledger().Settle().Receive(Make.Payment("745.20")).After(a => Move(a, "deposit-kept-as-indemnity", "CGV-3.6-a", "745.20")).After(a => a.Deliver(Make.Day("2027-06-02"))),
        "deposit client 745.20 CGV-2.1", "credit-note client -745.20 CGV-3.6-a", "indemnity client 745.20 CGV-3.6-a", "final client 2484.00 CGV-3.2");

    [Fact]
    public void CGV_3_6_b_the_full_price_is_asked_at_once_and_giving_the_training_adds_nothing() => Expect(
        new Ledger().Settle().After(a => Move(a, "full-price-due", "CGV-3.6-b", "2484.00")).After(a => a.Deliver(Make.Day("2027-06-02"))),
        "deposit client 745.20 CGV-2.1", "final client 1738.80 CGV-3.6-b");

    [Fact]
    public void CGV_3_6_c_before_the_training_only_what_the_OPCO_does_not_cover_is_asked_of_the_client() => Expect(
        new Ledger().Settle().With(Make.Grant(1000m)).After(a => Move(a, "full-price-due", "CGV-3.6-b", "2484.00")),
        "deposit client 745.20 CGV-2.1", "final client 538.80 CGV-3.6-b");

    [Fact]
    public void CGV_3_6_b_is_the_rule_named_even_after_a_date_LEXOM_had_moved_itself()
    {
        var ledger = new Ledger().Settle().After(a => Move(a, "nothing-due", "CGV-3.5-d", "0.00")).After(a => Move(a, "full-price-due", "CGV-3.6-b", "2484.00", 2));

        ledger.Rules.ShouldBe(["CGV-2.1", "CGV-3.6-b"]);
    }

    [Fact]
    public void A_move_heard_of_before_the_acceptance_is_not_forgotten()
    {
        var account = ContractAccount.Open(Make.ContractId);
        var ledger = new Ledger(account).After(a => Move(a, "deposit-kept-as-indemnity", "CGV-3.6-a", "745.20")).After(a => a.Accept(Make.Terms()));

        (account.Terms!.StartsOn, account.Terms.EndsOn).ShouldBe((Make.Day("2027-06-01"), Make.Day("2027-06-02")));
        Expect(ledger, "indemnity client 745.20 CGV-3.6-a");
    }

    [Fact]
    public void A_consequence_nobody_knows_is_refused_and_changes_nothing()
    {
        var account = Make.Account();

        account.Cancel("half-price-due", "CGV-3.5-b", Money.Zero, Make.Accepted).Errors.Single().Code.ShouldBe("unknown-consequence");
        account.Stage.ShouldBe(PriceStage.Open);
    }

    [Fact]
    public void BIL_2_indemnities_carry_VAT_when_the_switch_says_so()
    {
        var ledger = new Ledger(policy: new BillingPolicy(IndemnitiesUnderVat: true)).Settle()
            .After(a => a.Cancel("full-price-due", "CGV-3.5-b", Make.Euros("2484.00"), Make.Day("2027-03-30")));

        (ledger.Chain[^1].Document.InclVat, ledger.Chain[^1].Document.Vat).ShouldBe((Make.Euros("2484.00"), Make.Euros("414.00")));
    }

    [Fact]
    public void BIL_2_lines_add_up_and_price_never_shares_a_document_with_an_indemnity()
    {
        var ledger = new Ledger().Settle().With(Make.Grant(1000m)).After(a => Move(a, "deposit-kept-as-indemnity", "CGV-3.6-a", "745.20")).After(a => a.Deliver(Make.LastDay));

        foreach (var content in ledger.Chain.Select(c => DocumentContent.Parse(c.Document.Content)))
        {
            content.Lines.Sum(l => l.ExclVat).ShouldBe(content.TotalExclVat);
            content.Lines.Sum(l => l.Vat).ShouldBe(content.TotalVat);
            content.Lines.Select(l => l.VatRate).Distinct().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Deductions_name_the_document_they_take_off()
    {
        var ledger = new Ledger().Settle().After(a => a.Deliver(Make.LastDay));

        var deduction = DocumentContent.Parse(ledger.Chain[^1].Document.Content).Lines.Single(l => l.Deducts is not null);
        deduction.Deducts.ShouldBe(new PrecedingDocument("FA-2027-00001", Make.Accepted, "deposit"));
        deduction.ExclVat.ShouldBe(-621m);
    }

    [Theory]
    [InlineData(DocumentKind.OpcoShare, "2027-04-08", "2027-05-07")]
    [InlineData(DocumentKind.OpcoShare, "2027-05-20", "2027-05-20")]
    [InlineData(DocumentKind.ClientBalance, "2027-04-08", "2027-04-08")]
    public void CGV_3_2_due_on_receipt_and_CGV_3_3_d_an_OPCO_has_its_month(DocumentKind kind, string issuedOn, string dueOn)
    {
        var document = new DocumentToIssue("r", kind, Payer.Opco, null, Amounts.Zero, 20m, "CGV-3.3-b", Make.Day(issuedOn), null, [], []);

        DueDate.Of(document, Make.Day(issuedOn), Make.LastDay).ShouldBe(Make.Day(dueOn));
    }

    private static void Expect(Ledger ledger, params string[] documents)
    {
        ledger.Documents.Zip(ledger.Rules, (document, rule) => $"{document} {rule}").ShouldBe(documents);
        ledger.Wanted.ShouldBeEmpty("deciding again asks for nothing more");
        ledger.Conservation.Holds.ShouldBeTrue();
        DocumentChain.FirstBroken(ledger.Chain.Select(c => (c.Document, (PersonalPart?)c.Buyer))).ShouldBeNull();
    }

    private static void Move(ContractAccount account, string consequence, string rule, string amount, int session = 1) => account.Reschedule(
        Guid.Parse($"01900000-0000-7000-8000-0000000000{session:00}"), Make.Day("2027-06-01"), Make.Day("2027-06-02"), consequence, rule, Make.Euros(amount), Make.Day("2027-03-20"));
}
