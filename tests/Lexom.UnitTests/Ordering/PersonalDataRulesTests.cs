using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class PersonalDataRulesTests
{
    [Theory]
    [InlineData(true, null, false, RelationshipState.Running)]
    [InlineData(false, null, false, RelationshipState.Ended)]
    [InlineData(false, ContractStatus.AwaitingDeposit, false, RelationshipState.Running)]
    [InlineData(false, ContractStatus.Concluded, true, RelationshipState.Running)]
    [InlineData(false, ContractStatus.Delivered, true, RelationshipState.Attended)]
    [InlineData(false, ContractStatus.Delivered, false, RelationshipState.Ended)]
    [InlineData(false, ContractStatus.Cancelled, false, RelationshipState.Ended)]
    [InlineData(false, ContractStatus.Withdrawn, false, RelationshipState.Ended)]
    public void The_relationship_decides(bool proposalOpen, ContractStatus? contract, bool attended, RelationshipState state) =>
        PersonalDataRules.StateOf(proposalOpen, contract, attended).ShouldBe(state);

    // Delivered on 2027-04-07: kept through 2032-04-07, free the day after.
    [Theory]
    [InlineData("2027-04-08", true)]
    [InlineData("2032-04-07", true)]
    [InlineData("2032-04-08", false)]
    public void The_proof_of_training_is_kept_five_years(string today, bool held)
    {
        var hold = PersonalDataRules.OnName(RelationshipState.Attended, Make.Day("2027-04-07"), Make.Terms, Make.Day(today));
        (hold?.ReleaseOn).ShouldBe(held ? Make.Day("2032-04-08") : null);
    }

    [Fact]
    public void A_running_contract_holds_everything()
    {
        PersonalDataRules.OnName(RelationshipState.Running, null, Make.Terms, Make.Today).ShouldBe(new Hold(PersonalDataRules.RunningGround, null));
        PersonalDataRules.OnEmail(RelationshipState.Running).ShouldNotBeNull();
    }

    [Fact]
    public void After_the_end_an_address_to_write_to_goes_at_once()
    {
        PersonalDataRules.OnEmail(RelationshipState.Attended).ShouldBeNull();
        PersonalDataRules.OnEmail(RelationshipState.Ended).ShouldBeNull();
        PersonalDataRules.OnName(RelationshipState.Ended, null, Make.Terms, Make.Today).ShouldBeNull();
    }
}
