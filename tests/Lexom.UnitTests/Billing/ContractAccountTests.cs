using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Every stage of the price times every fact: where it leads, and that a repeat changes nothing.</summary>
public sealed class ContractAccountTests
{
    private static readonly Dictionary<string, Action<ContractAccount>> Facts = new()
    {
        ["accept"] = a => a.Accept(Make.Terms()),
        ["deliver"] = a => a.Deliver(Make.LastDay),
        ["withdraw"] = a => a.Withdraw(Make.Accepted),
        ["cancel"] = a => a.Cancel("full-price-due", "CGV-3.5-b", Make.Euros("2484.00"), Make.Accepted).IsDone.ShouldBeTrue(),
        ["move"] = a => Move(a, "deposit-kept-as-indemnity", "CGV-3.6-a"),
        ["price-due"] = a => Move(a, "full-price-due", "CGV-3.6-b"),
    };

    [Theory]
    [InlineData("", "accept", PriceStage.Open)]
    [InlineData("", "deliver", PriceStage.Unknown)]
    [InlineData("", "withdraw", PriceStage.Unknown)]
    [InlineData("", "cancel", PriceStage.Unknown)]
    [InlineData("", "move", PriceStage.Unknown)]
    [InlineData("", "price-due", PriceStage.Unknown)]
    [InlineData("deliver", "accept", PriceStage.Delivered)]
    [InlineData("withdraw", "accept", PriceStage.Dropped)]
    [InlineData("cancel", "accept", PriceStage.Dropped)]
    [InlineData("price-due", "accept", PriceStage.DueAtOnce)]
    [InlineData("accept", "deliver", PriceStage.Delivered)]
    [InlineData("accept", "withdraw", PriceStage.Dropped)]
    [InlineData("accept", "cancel", PriceStage.Dropped)]
    [InlineData("accept", "move", PriceStage.Open)]
    [InlineData("accept", "price-due", PriceStage.DueAtOnce)]
    [InlineData("accept price-due", "deliver", PriceStage.Delivered)]
    [InlineData("accept price-due", "withdraw", PriceStage.Dropped)]
    [InlineData("accept price-due", "cancel", PriceStage.Dropped)]
    [InlineData("accept price-due", "move", PriceStage.DueAtOnce)]
    [InlineData("accept deliver", "withdraw", PriceStage.Dropped)]
    [InlineData("accept deliver", "cancel", PriceStage.Dropped)]
    [InlineData("accept deliver", "move", PriceStage.Delivered)]
    [InlineData("accept deliver", "price-due", PriceStage.Delivered)]
    [InlineData("accept cancel", "deliver", PriceStage.Dropped)]
    [InlineData("accept cancel", "withdraw", PriceStage.Dropped)]
    [InlineData("accept cancel", "price-due", PriceStage.Dropped)]
    [InlineData("accept withdraw", "cancel", PriceStage.Dropped)]
    public void A_fact_leads_to_its_stage_and_a_repeat_changes_nothing(string before, string fact, PriceStage stage)
    {
        var account = ContractAccount.Open(Make.ContractId);
        foreach (var earlier in before.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Facts[earlier](account);
        }

        Facts[fact](account);
        account.Stage.ShouldBe(stage);

        var seen = Picture(account);
        Facts[fact](account);
        Picture(account).ShouldBe(seen);
    }

    [Fact]
    public void What_dropped_the_contract_first_is_what_counts()
    {
        var account = Make.Account();
        Facts["withdraw"](account);
        Facts["cancel"](account);

        (account.RuleId, account.Consequences.Count).ShouldBe(("CGV-2.1-f", 0));
    }

    [Fact]
    public void Two_moves_cost_two_indemnities_and_the_same_move_one()
    {
        var account = Make.Account();
        Move(account, "deposit-kept-as-indemnity", "CGV-3.6-a");
        Move(account, "deposit-kept-as-indemnity", "CGV-3.6-a");
        Move(account, "deposit-kept-as-indemnity", "CGV-3.6-a", session: 2);

        account.Consequences.Count.ShouldBe(2);
    }

    private static void Move(ContractAccount account, string consequence, string rule, int session = 1) => account.Reschedule(
        Guid.Parse($"01900000-0000-7000-8000-0000000000{session:00}"), Make.Day("2027-06-01"), Make.Day("2027-06-02"), consequence, rule, Make.Euros("745.20"), Make.Day("2027-03-20"));

    private static string Picture(ContractAccount a) =>
        $"{a.Stage} {a.Terms} {a.DeliveredOn} {a.PriceDueOn} {a.DroppedOn} {a.RuleId} {a.PriceDueRuleId} {a.DepositForfeitedOn} {string.Join(',', a.Consequences)}";
}
