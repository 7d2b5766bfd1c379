using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Privacy;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Privacy;

// CGV-5.5-b.
public sealed class RetentionTermsTests
{
    [Theory]
    [InlineData("2022-03-03", "2027-03-03", false)]
    [InlineData("2022-03-03", "2027-03-04", true)]
    [InlineData("2028-02-29", "2033-02-28", false)]
    [InlineData("2028-02-29", "2033-03-01", true)]
    [InlineData("2027-02-28", "2032-02-28", false)]
    [InlineData("2027-02-28", "2032-02-29", true)]
    [InlineData("2021-12-31", "2026-12-31", false)]
    [InlineData("2021-12-31", "2027-01-01", true)]
    public void Five_years_are_over_the_day_after_the_anniversary(string endedOn, string today, bool over)
    {
        RetentionTerms.IsOver(DateOnly.Parse(endedOn, null), DateOnly.Parse(today, null)).ShouldBe(over);
    }

    [Fact]
    public void Services_are_asked_widely_enough_for_every_day_of_eight_years()
    {
        for (var today = new DateOnly(2027, 1, 1); today < new DateOnly(2035, 1, 1); today = today.AddDays(1))
        {
            for (var ended = today.AddYears(-5).AddDays(-3); ended <= today.AddYears(-5).AddDays(3); ended = ended.AddDays(1))
            {
                (RetentionTerms.IsOver(ended, today) && ended >= RetentionTerms.AskBefore(today)).ShouldBeFalse($"ended {ended}, today {today}");
            }
        }
    }

    [Fact]
    public void Words_agree_with_those_of_the_services()
    {
        CorrectionRules.Fields.ShouldBe(PersonalCorrections.Fields);
        ReadingWords.Codes.ShouldBe(ReadingPurposes.Every, ignoreOrder: true);
    }
}
