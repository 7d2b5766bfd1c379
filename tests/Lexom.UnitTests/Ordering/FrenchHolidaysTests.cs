using Lexom.Ordering.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Ordering;

public class FrenchHolidaysTests
{
    [Theory]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_falls_on_its_day(int year, string easter) => FrenchHolidays.EasterSunday(year).ShouldBe(Make.Day(easter));

    [Theory]
    [InlineData(2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2028, "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25")]
    public void A_year_has_its_eleven_holidays(int year, string expected)
    {
        string.Join(' ', FrenchHolidays.Of(year).Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(expected);
        FrenchHolidays.Of(year).ShouldAllBe(d => FrenchHolidays.IsHoliday(d));
    }

    [Fact]
    public void In_2008_Ascension_and_the_first_of_May_were_one_day() => FrenchHolidays.Of(2008).Count.ShouldBe(10);

    [Fact]
    public void Nothing_else_is_a_holiday()
    {
        foreach (var year in Enumerable.Range(2024, 12))
        {
            Enumerable.Range(0, 365).Select(i => new DateOnly(year, 1, 1).AddDays(i)).Count(FrenchHolidays.IsHoliday).ShouldBe(FrenchHolidays.Of(year).Count);
        }
    }
}
