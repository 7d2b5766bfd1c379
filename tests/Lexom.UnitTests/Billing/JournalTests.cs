using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rule BIL-5: which accounts each event moves, worked by hand for the sample contract.</summary>
public sealed class JournalTests
{
    [Fact]
    public void A_deposit_is_a_debt_until_the_price_is_due_and_the_price_then_stands_on_706()
    {
        var ledger = new Ledger().Settle();
        Balances(ledger).ShouldBe("411 745.20, 4191 -621.00, 44574 -124.20");

        ledger.Receive(Make.Payment("745.20"));
        Balances(ledger).ShouldBe("4191 -621.00, 44571 -124.20, 512 745.20");

        ledger.After(a => a.Deliver(Make.LastDay));
        Balances(ledger).ShouldBe("411 1738.80, 44571 -124.20, 44574 -289.80, 512 745.20, 706 -2070.00");
    }

    [Fact]
    public void A_cancelled_price_leaves_706_and_the_indemnity_stands_on_7581_without_VAT()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20")).After(a => a.Cancel("full-price-due", "CGV-3.5-b", Make.Euros("2484.00"), Make.LastDay));

        Balances(ledger).ShouldBe("411 1738.80, 512 745.20, 7581 -2484.00");
    }

    [Fact]
    public void Late_interest_stands_on_7631_and_the_40_EUR_on_7581()
    {
        var ledger = new Ledger().Settle().After(a => a.Deliver(Make.Day("2025-03-10")));
        var late = LatePayment.Of(
            [new(Guid.CreateVersion7(), "FA-2027-00002", Make.Euros("1738.80"), Make.Day("2025-03-10"), [], Money.Zero, false)], true, Make.Day("2025-04-30"), InterestTerms.V1, Make.Rates);

        ledger.Issue(late.ToDocument(0));

        (ledger.Balance(ChartOfAccounts.LateInterest), ledger.Balance(ChartOfAccounts.Penalties)).ShouldBe((Make.Euros("-31.95"), Make.Euros("-40.00")));
    }

    [Fact]
    public void A_payment_nobody_recognised_waits_on_471_and_leaves_it_when_it_is_matched()
    {
        var payment = Make.Payment("100.00");
        Entry[] entries = [Entries.OfUnmatched(payment), Entries.OfMatch(payment, Make.CustomerId, Make.Accepted)];

        Sum(entries, ChartOfAccounts.Suspense).ShouldBe(Money.Zero);
        Sum(entries, ChartOfAccounts.Customers).ShouldBe(Make.Euros("-100.00"));
        Sum(entries, ChartOfAccounts.Bank).ShouldBe(Make.Euros("100.00"));
    }

    [Fact]
    public void Credit_notes_swap_the_sides_and_no_posting_is_negative_or_empty()
    {
        var ledger = new Ledger().Settle().Receive(Make.Payment("745.20")).After(a => a.Withdraw(Make.Accepted));
        ledger.Entries.Add(Entries.OfRefund(
            new Refund(Guid.CreateVersion7(), ledger.Payments[0].Id, Make.ContractId, Payer.Client, Make.Euros("745.20"), Make.Accepted, "transfer", null, "staff:1", default),
            Make.CustomerId, null));

        ledger.Entries.ShouldAllBe(e => e.IsBalanced);
        ledger.Entries.SelectMany(e => e.Postings).ShouldAllBe(p => p.Debit.Amount >= 0 && p.Credit.Amount >= 0 && (p.Debit.Amount == 0) != (p.Credit.Amount == 0));
        Balances(ledger).ShouldBe("");
    }

    [Fact]
    public void Auxiliary_accounts_are_ids_never_names()
    {
        ChartOfAccounts.Auxiliary(Payer.Client, Make.CustomerId, null).ShouldBe($"C-{Make.CustomerId:N}");
        ChartOfAccounts.Auxiliary(Payer.Opco, Make.CustomerId, "atlas").ShouldBe("O-atlas");
        ChartOfAccounts.All.Select(a => a.Number).ShouldBeUnique();
        ChartOfAccounts.All.ShouldAllBe(a => a.Number.Length >= 3 && a.Label.Length > 0 && a.Use.Length > 0);
    }

    private static Money Sum(IEnumerable<Entry> entries, LedgerAccount account) =>
        entries.SelectMany(e => e.Postings).Where(p => p.Account == account.Number).Select(p => p.Debit - p.Credit).Sum();

    private static string Balances(Ledger ledger) => string.Join(", ",
        from posting in ledger.Entries.SelectMany(e => e.Postings)
        group posting.Debit - posting.Credit by posting.Account into account
        where account.Sum().Amount != 0
        orderby account.Key
        select $"{account.Key} {account.Sum()}");
}
