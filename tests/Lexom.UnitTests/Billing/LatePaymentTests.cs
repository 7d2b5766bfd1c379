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
        document.Inputs.ShouldHaveSingleItem().Value.ShouldContain("51 j sur 1738.80 EUR à 13.15");
    }

    [Fact]
    public void An_invoice_that_is_not_late_adds_nothing() => Of([Invoice()], "2025-03-10").Charges.ShouldBeEmpty();

    [Fact]
    public void A_missing_rate_is_said_for_the_whole_document() =>
        Of([Invoice() with { DueOn = Make.Day("2026-06-29") }], "2026-07-02").RateMissingSince.ShouldBe(Make.Day("2026-07-01"));

    private static LateInvoice Invoice() => new(Guid.CreateVersion7(), "FA-2025-00001", Make.Euros("1738.80"), Make.Day("2025-03-10"), [], Money.Zero, false);

    private static LatePayment Of(IEnumerable<LateInvoice> invoices, string through) =>
        LatePayment.Of(invoices, legalPerson: true, Make.Day(through), InterestTerms.V1, Make.Rates);
}
