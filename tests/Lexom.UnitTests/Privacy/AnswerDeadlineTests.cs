using Lexom.Privacy.Domain;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

// CGV-5.5-d: one month from receipt, two more with notice.
public sealed class AnswerDeadlineTests
{
    [Theory]
    [InlineData("2027-01-15", "2027-02-15", "2027-04-15")]
    [InlineData("2027-01-31", "2027-02-28", "2027-04-30")]
    [InlineData("2028-01-31", "2028-02-29", "2028-04-30")]
    [InlineData("2026-11-30", "2026-12-30", "2027-02-28")]
    [InlineData("2026-12-31", "2027-01-31", "2027-03-31")]
    [InlineData("2027-02-28", "2027-03-28", "2027-05-28")]
    public void Is_the_same_day_of_the_month_or_its_last_day(string received, string due, string extended)
    {
        AnswerDeadline.DueOn(Day(received)).ShouldBe(Day(due));
        AnswerDeadline.ExtendedDueOn(Day(received)).ShouldBe(Day(extended));
    }

    [Theory]
    [InlineData("2027-02-09", 6, AlarmKind.None)]
    [InlineData("2027-02-10", 5, AlarmKind.DueSoon)]
    [InlineData("2027-02-15", 0, AlarmKind.DueSoon)]
    [InlineData("2027-02-16", -1, AlarmKind.Overdue)]
    public void Alarms_five_days_before_and_from_the_day_after(string today, int dueIn, AlarmKind alarm)
    {
        AnswerDeadline.DueIn(Day("2027-02-15"), Day(today)).ShouldBe(dueIn);
        AnswerDeadline.Alarm(Day("2027-02-15"), Day(today)).ShouldBe(alarm);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
