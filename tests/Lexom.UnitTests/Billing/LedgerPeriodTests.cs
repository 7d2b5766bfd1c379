using Lexom.Billing.Domain;
using Shouldly;

namespace Lexom.UnitTests.Billing;

/// <summary>Which months lie wholly in a period, and which days are left before and after them.</summary>
public sealed class LedgerPeriodTests
{
    [Theory]
    [InlineData("2027-01-01", "2027-12-31", "2027-01-01", "2028-01-01")]
    [InlineData("2027-01-02", "2027-12-31", "2027-02-01", "2028-01-01")]
    [InlineData("2027-01-01", "2027-12-30", "2027-01-01", "2027-12-01")]
    [InlineData("2027-01-31", "2027-03-01", "2027-02-01", "2027-03-01")]
    [InlineData("2028-02-01", "2028-02-28", "2028-02-01", "2028-02-01")]
    [InlineData("2028-02-01", "2028-02-29", "2028-02-01", "2028-03-01")]
    [InlineData("2027-01-10", "2027-01-20", "2027-02-01", "2027-02-01")]
    [InlineData("2027-01-10", "2027-02-10", "2027-02-01", "2027-02-01")]
    [InlineData("2027-05-05", "2027-01-05", "2027-06-01", "2027-06-01")]
    public void BIL_5_whole_months_are_those_whose_first_and_last_day_are_in_the_period(string first, string last, string wholeFrom, string wholeUntil) =>
        Of(first, last).ShouldBe((Day(wholeFrom), Day(wholeUntil)));

    [Fact]
    public void BIL_5_without_a_first_or_last_day_all_months_on_that_side_are_whole()
    {
        Of(null, null).ShouldBe((DateOnly.MinValue, DateOnly.MaxValue));
        Of(null, "2027-03-15").ShouldBe((DateOnly.MinValue, Day("2027-03-01")));
        Of("2027-03-15", null).ShouldBe((Day("2027-04-01"), DateOnly.MaxValue));
    }

    [Fact]
    public void BIL_5_the_ends_of_the_calendar_are_days_like_others()
    {
        Of("0001-01-01", "9999-12-31").ShouldBe((DateOnly.MinValue, DateOnly.MaxValue));
        Of("9999-12-15", "9999-12-20").ShouldBe((DateOnly.MaxValue, DateOnly.MaxValue));
    }

    [Fact]
    public void BIL_5_each_day_of_a_period_is_in_a_whole_month_or_beside_them()
    {
        var start = Day("2027-01-28");
        for (var first = 0; first < 40; first++)
        {
            for (var length = 0; length < 70; length++)
            {
                var period = LedgerPeriod.Of(start.AddDays(first), start.AddDays(first + length));
                var beside = Days(period.First, period.Last).Count(day => day < period.WholeFrom) + Days(period.First, period.Last).Count(day => day >= period.WholeUntil);
                var whole = period.WholeUntil.DayNumber - period.WholeFrom.DayNumber;
                (beside + whole).ShouldBe(length + 1, $"{period.First} to {period.Last}");
            }
        }
    }

    private static (DateOnly, DateOnly) Of(string? first, string? last)
    {
        var period = LedgerPeriod.Of(first is null ? null : Day(first), last is null ? null : Day(last));
        return (period.WholeFrom, period.WholeUntil);
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
