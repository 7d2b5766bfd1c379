using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rules CGV-3.4-a and -b: what a late-payment document asks for, once.</summary>
public sealed class LatePaymentTests
{
    [Fact]
    public void CGV_3_4_b_the_40_EUR_are_asked_once_and_interest_only_for_what_was_not_asked_yet()
    {
        var first = Of([Invoice()], "2025-04-30");
        first.Charges.Single().ShouldSatisfyAllConditions(c => c.Interest.ShouldBe(Make.Euros("31.95")), c => c.Indemnity.ShouldBe(Make.Euros("40.00")));

        // 1738.80 x 13.15 % x 112/365 = 70.16, less 31.95.
        var second = Of([Invoice() with { InterestCharged = Make.Euros("31.95"), IndemnityCharged = true }], "2025-06-30");
        second.Charges.Single().ShouldSatisfyAllConditions(c => c.Interest.ShouldBe(Make.Euros("38.21")), c => c.Indemnity.ShouldBe(Money.Zero));
    }

    [Fact]
    public void BIL_2_the_document_has_one_line_per_sum_outside_VAT_and_explains_every_segment()
    {
        var document = Of([Invoice()], "2025-04-30").ToDocument(0);

        (document.Kind, document.RuleId, document.VatRate, document.Reason).ShouldBe((DocumentKind.LatePayment, "CGV-3.4", 0m, "late-payment:0"));
        document.Lines.Select(l => (l.Unit, l.ExclVat, l.Vat)).ShouldBe([(LatePayment.InterestUnit, 31.95m, 0m), ("forfait", 40m, 0m)]);
        document.Inputs.ShouldHaveSingleItem().Value.ShouldContain("51 j sur 1\u202f738,80\u00a0€ à 13,15\u00a0%");
    }

    [Fact]
    public void An_invoice_that_is_not_late_adds_nothing() => Of([Invoice()], "2025-03-10").Charges.ShouldBeEmpty();

    [Fact]
    public void CGV_3_4_a_where_a_rate_is_missing_the_days_before_are_asked_for_and_the_first_day_without_is_said()
    {
        // The ECB rate of 1 January 2026 is known, the legal rate of the second semester is not: 30 June is one day at 2.15 + 10 points, 1738.80 x 12.15 % / 365 = 0.58.
        var late = Of([Invoice() with { DueOn = Make.Day("2026-06-29") }], "2026-07-02");

        late.RateMissingSince.ShouldBe(Make.Day("2026-07-01"));
        late.Charges.Single().ShouldSatisfyAllConditions(c => c.Interest.ShouldBe(Make.Euros("0.58")), c => c.Table.Interest.ShouldBeNull(), c => c.Indemnity.ShouldBe(Make.Euros("40.00")));
        var document = late.ToDocument(0);
        document.Lines[0].Description.ShouldContain("taux manquant depuis le 01/07/2026");
        document.Inputs[^1].ShouldSatisfyAllConditions(i => i.Name.ShouldContain("à partir du 01/07/2026"), i => i.Value.ShouldStartWith("taux manquant"));
    }

    [Fact]
    public void CGV_3_4_a_entering_the_rate_completes_the_same_days_and_no_others()
    {
        var asked = Invoice() with
        {
            DueOn = Make.Day("2026-06-29"), InterestCharged = Make.Euros("0.58"), IndemnityCharged = true, ChargedThrough = Make.Day("2026-07-02"),
        };
        var entered = new RateBook([.. BillingSeed.ReadRates(), new RateRow(RateKinds.LegalPro, Make.Day("2026-07-01"), Make.Day("2026-12-31"), 2.62m, "arrêté")]);

        // Three days at 12.15 %: 1738.80 x 12.15 x 3 / 36500 = 1.736..., 1.74 less 0.58.
        var completed = LatePayment.Complete([asked, Invoice()], legalPerson: true, InterestTerms.V1, entered).ShouldHaveSingleItem();
        completed.Through.ShouldBe(Make.Day("2026-07-02"));
        completed.Charges.Single().ShouldSatisfyAllConditions(c => c.Interest.ShouldBe(Make.Euros("1.16")), c => c.Indemnity.ShouldBe(Money.Zero), c => c.Table.RateMissingSince.ShouldBeNull());
    }

    private static LateInvoice Invoice() => new(Guid.CreateVersion7(), "FA-2025-00001", Make.Euros("1738.80"), Make.Day("2025-03-10"), [], Money.Zero, false);

    private static LatePayment Of(IEnumerable<LateInvoice> invoices, string through) =>
        LatePayment.Of(invoices, legalPerson: true, Make.Day(through), InterestTerms.V1, Make.Rates);
}
