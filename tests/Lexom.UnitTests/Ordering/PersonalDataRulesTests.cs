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
        var hold = PersonalDataRules.OnName(RelationshipState.Attended, Make.Day("2027-04-07"), Make.Day("2027-04-07"), Make.Terms, Make.Day(today));
        (hold?.ReleaseOn).ShouldBe(held ? Make.Day("2032-04-08") : null);
    }

    // Planned until 2027-04-07: looked at again the day after; when that day has passed and it still runs, a month on.
    [Theory]
    [InlineData("2027-03-03", "2027-04-08")]
    [InlineData("2027-04-07", "2027-04-08")]
    [InlineData("2027-04-08", "2027-05-08")]
    public void A_running_contract_holds_everything_until_a_day_that_is_told(string today, string until)
    {
        var (end, hold) = (Make.Day("2027-04-07"), new Hold(PersonalDataRules.RunningGround, Make.Day(until)));

        PersonalDataRules.OnName(RelationshipState.Running, end, null, Make.Terms, Make.Day(today)).ShouldBe(hold);
        PersonalDataRules.OnEmail(RelationshipState.Running, end, Make.Day(today)).ShouldBe(hold);
        PersonalDataRules.OnPapers(hold, hadContract: true, end, Make.Terms, Make.Day(today)).ShouldBe(hold);
    }

    // Ended on 2027-04-07: what was signed proves the contract through 2032-04-07.
    [Theory]
    [InlineData("2032-04-07", true, true)]
    [InlineData("2032-04-08", true, false)]
    [InlineData("2027-04-08", false, false)]
    public void Papers_prove_a_contract_five_years_and_nothing_where_none_was(string today, bool contract, bool held) =>
        (PersonalDataRules.OnPapers(null, contract, Make.Day("2027-04-07"), Make.Terms, Make.Day(today))?.ReleaseOn).ShouldBe(held ? Make.Day("2032-04-08") : null);

    // Last day on 2027-04-07: the name proves the training through 2032-04-07, the address goes the day after the session; of a cancelled one nothing is proven.
    [Theory]
    [InlineData("2027-04-07", true, "2027-04-08", "2027-04-08", PersonalDataRules.TeachingGround)]
    [InlineData("2027-04-08", true, "2032-04-08", null, PersonalDataRules.ProofGround)]
    [InlineData("2032-04-07", true, "2032-04-08", null, PersonalDataRules.ProofGround)]
    [InlineData("2032-04-08", true, null, null, null)]
    [InlineData("2027-04-07", false, null, null, null)]
    public void A_trainers_name_proves_the_training_five_years(string today, bool given, string? name, string? email, string? ground)
    {
        var teaching = new Teaching(new SessionTrainer(Guid.Empty, "Formatrice Exemple", "formatrice@exemple.example", "Master"), Make.Day("2027-04-07"), given, 5, _ => { });

        (teaching.OnName(Make.Day(today))?.ReleaseOn, teaching.OnEmail(Make.Day(today))?.ReleaseOn).ShouldBe((name is null ? (DateOnly?)null : Make.Day(name), email is null ? (DateOnly?)null : Make.Day(email)));
        (teaching.OnName(Make.Day(today))?.Ground).ShouldBe(ground);
    }

    [Fact]
    public void After_the_end_an_address_to_write_to_goes_at_once()
    {
        PersonalDataRules.OnEmail(RelationshipState.Attended, Make.Today, Make.Today).ShouldBeNull();
        PersonalDataRules.OnEmail(RelationshipState.Ended, Make.Today, Make.Today).ShouldBeNull();
        PersonalDataRules.OnName(RelationshipState.Ended, Make.Today, null, Make.Terms, Make.Today).ShouldBeNull();
    }
}
