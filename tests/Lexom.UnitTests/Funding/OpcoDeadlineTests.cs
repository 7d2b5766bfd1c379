using Lexom.Funding.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Funding;

public class OpcoDeadlineTests
{
    [Theory]
    [InlineData("2027-01-19", "2027-02-19")]
    [InlineData("2027-01-28", "2027-02-28")]
    [InlineData("2027-01-29", "2027-02-28")]
    [InlineData("2027-01-30", "2027-02-28")]
    [InlineData("2027-01-31", "2027-02-28")]
    [InlineData("2028-01-28", "2028-02-28")]
    [InlineData("2028-01-29", "2028-02-29")]
    [InlineData("2028-01-30", "2028-02-29")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2027-02-28", "2027-03-28")]
    [InlineData("2028-02-29", "2028-03-29")]
    [InlineData("2027-03-30", "2027-04-30")]
    [InlineData("2027-03-31", "2027-04-30")]
    [InlineData("2027-04-30", "2027-05-30")]
    [InlineData("2027-12-31", "2028-01-31")]
    public void Ends_on_the_same_day_of_the_next_month_or_on_its_last(string lastDay, string deadline) =>
        OpcoDeadline.For(DateOnly.Parse(lastDay, null)).ShouldBe(DateOnly.Parse(deadline, null));

    [Fact]
    public void Leaves_the_deadline_itself_to_the_opco() => OpcoDeadline.LapsesOn(new DateOnly(2027, 2, 28)).ShouldBe(new DateOnly(2027, 3, 1));

    [Fact]
    public void Knows_the_eleven_opcos()
    {
        Opco.All.Count.ShouldBe(11);
        Opco.All.Select(o => o.Code).ShouldBeUnique();
        Opco.All.ShouldAllBe(o => Opco.Knows(o.Code));
        Opco.Knows("Atlas").ShouldBeFalse();
    }

    [Theory]
    [InlineData("2027-12-31", 2, "2028-02-29")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2027-01-31", 3, "2027-04-30")]
    public void A_later_version_of_the_terms_may_give_more_months(string lastDay, int months, string deadline) =>
        OpcoDeadline.For(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture), months)
            .ShouldBe(DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture));
}
