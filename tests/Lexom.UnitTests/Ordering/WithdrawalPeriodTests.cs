using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class WithdrawalPeriodTests
{
    // CGV-2.1-f, Code de la consommation L221-19.
    [Theory]
    [InlineData("2027-03-01", 14, "2027-03-15")] // Monday to Monday
    [InlineData("2027-03-06", 14, "2027-03-22")] // ends on a Saturday
    [InlineData("2027-03-07", 14, "2027-03-22")] // ends on a Sunday
    [InlineData("2027-03-15", 14, "2027-03-30")] // ends on Easter Monday
    [InlineData("2027-03-14", 14, "2027-03-30")] // ends on Easter Sunday, then Easter Monday
    [InlineData("2027-04-22", 14, "2027-05-07")] // ends on Ascension Day, a Thursday
    [InlineData("2026-12-18", 14, "2027-01-04")] // ends on New Year's Day, a Friday, before a weekend
    [InlineData("2026-12-11", 14, "2026-12-28")] // ends on Christmas Day, a Friday
    [InlineData("2028-02-15", 14, "2028-02-29")] // leap day
    [InlineData("2027-03-01", 10, "2027-03-11")]
    [InlineData("2027-03-03", 10, "2027-03-15")] // ends on a Saturday
    public void Ends_on_a_working_day(string ordered, int days, string last) => WithdrawalPeriod.LastDayOf(Make.Day(ordered), days).ShouldBe(Make.Day(last));

    [Theory]
    [InlineData(CustomerKind.Individual, true, 14)]
    [InlineData(CustomerKind.Individual, false, 10)]
    [InlineData(CustomerKind.Company, true, null)]
    [InlineData(CustomerKind.Company, false, null)]
    public void Is_for_individuals_and_longer_online(CustomerKind kind, bool online, int? days) =>
        WithdrawalPeriod.For(Make.Terms, kind, online, Make.Today)?.Days.ShouldBe(days!.Value);

    [Fact]
    public void A_company_has_none() => WithdrawalPeriod.For(Make.Terms, CustomerKind.Company, true, Make.Today).ShouldBeNull();

    [Fact]
    public void The_deposit_may_be_asked_for_the_day_after()
    {
        var period = WithdrawalPeriod.For(Make.Terms, CustomerKind.Individual, true, Make.Today)!;
        period.DepositNotBefore.ShouldBe(Make.Day("2027-03-16"));
        period.Covers(Make.Day("2027-03-15")).ShouldBeTrue();
        period.Covers(Make.Day("2027-03-16")).ShouldBeFalse();
    }
}
