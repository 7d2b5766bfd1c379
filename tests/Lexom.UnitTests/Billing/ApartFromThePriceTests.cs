using Lexom.Billing.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>What a client owes besides the price of its training: the price's shares stay as they are (BIL-3).</summary>
public sealed class ApartFromThePriceTests
{
    private static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-0000000000aa");

    [Fact]
    public void CGV_2_1_e_a_change_is_invoiced_once_with_VAT_and_apart()
    {
        var ledger = new Ledger().Settle().After(Complement).After(Complement);

        var document = ledger.Chain.Select(c => c.Document).Single(d => d.Kind == DocumentKind.Complementary);
        (document.InclVat.ToString(), document.Vat.ToString(), document.RuleId).ShouldBe(("240.00", "40.00", "CGV-2.1-e"));
        ledger.Conservation.Holds.ShouldBeTrue();
        ledger.After(a => a.Deliver(Make.LastDay)).Conservation.Holds.ShouldBeTrue();

        static void Complement(ContractAccount account) => account.Complement(Id, "CGV-2.1-e", Make.Euros("240.00"), Make.Day("2027-03-10"));
    }

    [Fact]
    public void CGV_5_2_a_penalty_is_an_indemnity_outside_VAT_even_after_the_training()
    {
        var ledger = new Ledger().Settle().After(a => a.Deliver(Make.LastDay)).After(Penalty).After(Penalty);

        var document = ledger.Chain.Select(c => c.Document).Single(d => d.Kind == DocumentKind.Indemnity);
        (document.InclVat.ToString(), document.Vat.ToString(), document.RuleId).ShouldBe(("42600.00", "0.00", "CGV-5.2"));
        ledger.Conservation.Holds.ShouldBeTrue();

        static void Penalty(ContractAccount account) => account.Penalise(Id, "CGV-5.2", Make.Euros("42600.00"), Make.Day("2027-06-01"));
    }

    [Fact]
    public void CGV_4_7_damages_are_an_indemnity_and_the_price_is_credited()
    {
        var ledger = new Ledger().Settle().After(a => a.Cancel("damages-claimed", "CGV-4.7", Make.Euros("300.00"), Make.Day("2027-03-20")).IsDone.ShouldBeTrue());

        ledger.Chain.Select(c => $"{c.Document.Kind} {c.Document.InclVat}").ShouldBe(["Deposit 745.20", "CreditNote -745.20", "Indemnity 300.00"]);
    }
}
