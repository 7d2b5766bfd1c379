using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Facturx;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>A later version of the terms decides for the contracts signed under it, and for no other (CGV-3.3-d, CGV-3.4).</summary>
public sealed class AcceptedTermsTests
{
    private static readonly InterestTerms Later = new(12m, 4m, RefiBasis.Semester, 50m);

    private static readonly ContractTerms Second = Make.Terms() with { TermsVersion = 2, LateInterest = Later, OpcoPaymentMonths = 2 };

    [Fact]
    public void Interest_and_indemnity_are_those_signed()
    {
        Make.Terms().Interest.ShouldBe(InterestTerms.V1);
        Second.Interest.ShouldBe(Later);

        // 1000 x (2.15 + 12) % x 20 / 365 = 7.75; ECB rate of 1 July 2025.
        var invoice = new LateInvoice(Guid.CreateVersion7(), "FA-2025-00001", Make.Euros("1000.00"), Make.Day("2025-07-10"), [], default, false);
        var late = LatePayment.Of([invoice], legalPerson: true, Make.Day("2025-07-30"), Second.Interest, Make.Rates);
        late.Charges.Single().ShouldSatisfyAllConditions(c => c.Interest.ShouldBe(Make.Euros("7.75")), c => c.Indemnity.ShouldBe(Make.Euros("50.00")));
    }

    [Fact]
    public void The_OPCO_has_the_months_signed()
    {
        var ledger = new Ledger(Make.Account(Second)).Settle().With(Make.Grant(1000m)).After(a => a.Deliver(Make.LastDay));

        ledger.Chain.Single(c => c.Document.Kind == DocumentKind.OpcoShare).Document.DueOn.ShouldBe(Make.LastDay.AddMonths(2));
    }

    [Fact]
    public void Documents_say_what_was_signed_on_paper_and_in_their_notes()
    {
        var ledger = new Ledger(Make.Account(Second)).Settle().After(a => a.Withdraw(Make.Accepted));
        var deposit = DocumentContent.Parse(ledger.Chain[0].Document.Content);
        var credit = DocumentContent.Parse(ledger.Chain[1].Document.Content);

        deposit.Mentions.ShouldContain(m => m.Contains("majoré de 12 points, sans être inférieurs à 4 fois") && m.Contains("premier jour du semestre"));
        deposit.Mentions.ShouldContain(m => m.Contains("50\u00a0€"));
        credit.Mentions.ShouldNotContain(m => m.Contains("majoré"));
        foreach (var content in new[] { deposit, credit })
        {
            var notes = ElectronicInvoice.Of(content, Make.Buyer, null).Notes;
            notes.Single(n => n.Subject == "PMD").Text.ShouldContain("12 points");
            notes.Single(n => n.Subject == "PMT").Text.ShouldContain("50\u00a0€");
            notes.Single(n => n.Subject == "AAB").Text.ShouldBe(Mentions.NoDiscount);
        }
    }
}
