using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rule CGV-3.3-b: the highest revision decides, in whatever order the OPCO's word arrives.</summary>
public sealed class FundingGrantTests
{
    private static readonly Dictionary<string, Action<FundingGrant>> Words = new()
    {
        ["accept-1"] = g => g.Decide(1, true, Money.Euros(1500m), true, "ATL/1", Make.Day("2027-03-02")),
        ["reduce-2"] = g => g.Reduce(2, Money.Euros(900m), Make.Day("2027-03-03")),
        ["revoke-3"] = g => g.Revoke(3, Make.Day("2027-03-04")),
        ["accept-4"] = g => g.Decide(4, true, Money.Euros(1200m), true, null, Make.Day("2027-03-05")),
        ["reject-1"] = g => g.Decide(1, false, Money.Euros(1500m), false, null, Make.Day("2027-03-02")),
    };

    [Theory]
    [InlineData("accept-1", GrantState.Granted, "1500.00")]
    [InlineData("accept-1 accept-1", GrantState.Granted, "1500.00")]
    [InlineData("accept-1 reduce-2", GrantState.Granted, "900.00")]
    [InlineData("reduce-2 accept-1", GrantState.Granted, "900.00")]
    [InlineData("accept-1 reduce-2 revoke-3", GrantState.Revoked, "0.00")]
    [InlineData("revoke-3 reduce-2 accept-1", GrantState.Revoked, "0.00")]
    [InlineData("reduce-2 revoke-3 accept-1", GrantState.Revoked, "0.00")]
    [InlineData("accept-4 revoke-3 reduce-2 accept-1", GrantState.Granted, "1200.00")]
    [InlineData("reject-1", GrantState.Rejected, "0.00")]
    public void The_highest_revision_decides(string order, GrantState state, string granted)
    {
        var grant = FundingGrant.Announce(Guid.CreateVersion7(), Make.ContractId, "atlas", null);
        foreach (var word in order.Split(' '))
        {
            Words[word](grant);
        }

        (grant.State, $"{grant.GrantedExclVat}").ShouldBe((state, granted));
        if (order.Contains("accept-1", StringComparison.Ordinal))
        {
            (grant.Subrogation, grant.FileNumber).ShouldBe((true, "ATL/1"), "known from the first decision even when it comes last");
        }
    }

    [Fact]
    public void A_reduction_heard_of_alone_asks_nothing_of_the_OPCO_until_subrogation_is_known()
    {
        var grant = FundingGrant.Announce(Guid.CreateVersion7(), Make.ContractId, "atlas", null);
        Words["reduce-2"](grant);
        grant.ShareOf(Make.Terms().Total, 20m).ShouldBe(Amounts.Zero);

        Words["accept-1"](grant);
        grant.ShareOf(Make.Terms().Total, 20m).InclVat.ShouldBe(Make.Euros("1080.00"));
    }

    [Fact]
    public void CGV_3_3_d_the_first_lapse_counts_and_what_Funding_saw_paid_is_kept_until_the_payment_is_heard_of()
    {
        var grant = Make.Grant(1500m);
        grant.Lapse(Make.Day("2027-05-07"), Make.Day("2027-05-08"), Make.Euros("600.00"));
        grant.Lapse(Make.Day("2027-06-07"), Make.Day("2027-06-08"), Make.Euros("0.00"));
        (grant.Deadline, grant.ShareOf(Make.Terms().Total, 20m).InclVat).ShouldBe((Make.Day("2027-05-07"), Make.Euros("600.00")));

        grant.Receive(Make.Euros("600.00"));
        grant.ShareOf(Make.Terms().Total, 20m).InclVat.ShouldBe(Make.Euros("600.00"), "not counted twice");
    }
}
