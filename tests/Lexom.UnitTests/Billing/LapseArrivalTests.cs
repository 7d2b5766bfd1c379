using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>
/// CGV-3.3-b to -d: delivery, a reduction or revocation, the lapse, a payment in time and one after it, told in each of their 120 orders: the same payers are asked
/// for the same sums, to the cent, and the journal stands alike.
/// </summary>
public sealed class LapseArrivalTests
{
    [Theory]
    [InlineData("reduced", "opco 800.00, client 1684.00")]
    [InlineData("revoked", "opco 0.00, client 2484.00")]
    public void All_orders_of_arrival_end_alike(string decision, string asked)
    {
        var ends = Orders([0, 1, 2, 3, 4]).Select(order => End(order, decision)).ToList();

        ends.Count.ShouldBe(120);
        ends.Distinct().ShouldHaveSingleItem().ShouldBe($"{asked}, conserved, 411 1684.00");
    }

    private static string End(int[] order, string decision)
    {
        var grant = Make.Grant(1500m);
        var ledger = new Ledger(Make.Account(Make.Terms(deposit: 0m))).With(grant);
        foreach (var fact in order)
        {
            Tell(ledger, grant, fact, decision);
        }

        Money Of(Payer payer) => ledger.Issued.Where(d => d.Payer == payer).Select(d => d.Amounts.InclVat).Sum();
        return $"opco {Of(Payer.Opco)}, client {Of(Payer.Client)}, {(ledger.Conservation.Holds ? "conserved" : "broken")}, 411 {ledger.Balance(ChartOfAccounts.Customers)}";
    }

    private static void Tell(Ledger ledger, FundingGrant grant, int fact, string decision)
    {
        switch (fact)
        {
            case 0:
                ledger.After(a => a.Deliver(Make.LastDay));
                break;
            case 1 when decision == "reduced":
                grant.Reduce(2, Make.Euros("1000.00"), Make.LastDay);
                break;
            case 1:
                grant.Revoke(2, Make.LastDay);
                break;
            case 2:
                grant.Lapse(Make.Day("2027-05-07"), Make.Day("2027-05-08"), Make.Euros("500.00"));
                break;
            case 3:
                ledger.Receive(Make.Payment("500.00", "2027-05-02", Payer.Opco, grant));
                break;
            default:
                ledger.Receive(Make.Payment("300.00", "2027-05-20", Payer.Opco, grant));
                break;
        }

        ledger.Settle();
    }

    private static IEnumerable<int[]> Orders(int[] of) => of.Length == 1 ? [of] : of.SelectMany(first => Orders([.. of.Where(o => o != first)]).Select(rest => (int[])[first, .. rest]));
}
