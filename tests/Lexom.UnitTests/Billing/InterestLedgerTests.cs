using Lexom.Billing.Domain;
using Lexom.Kernel;
using Shouldly;
using Xunit;

namespace Lexom.UnitTests.Billing;

/// <summary>Rule CGV-3.4-a beside the amounts of Worked/amounts.csv: segments, sources, the floor, missing rates and their completion.</summary>
public sealed class InterestLedgerTests
{
    [Fact]
    public void Each_segment_names_its_days_its_rates_and_their_sources()
    {
        var table = Compute("10000.00", "2023-12-20", "2024-07-10");

        table.Segments.Select(s => (s.From, s.To, s.AppliedRate, s.FloorApplied)).ShouldBe(
        [
            (Make.Day("2023-12-21"), Make.Day("2023-12-31"), 12.66m, true),
            (Make.Day("2024-01-01"), Make.Day("2024-06-30"), 15.21m, true),
            (Make.Day("2024-07-01"), Make.Day("2024-07-10"), 14.76m, true),
        ]);
        table.Segments.ShouldAllBe(s => s.Refi.Source == "Banque de France key rates" && s.Legal.Source == "Arrete");
        table.Segments[1].RefiOn.ShouldBe(Make.Day("2024-01-01"));
        Money.Rounded(table.Segments.Sum(s => s.Amount)).ShouldBe(table.Interest!.Value, "the table adds up");
    }

    [Theory]
    [InlineData("10.00", "3.33", "20.00", false)]
    [InlineData("10.00", "6.66", "20.00", false)]
    [InlineData("10.00", "6.67", "20.01", true)]
    public void The_floor_is_three_times_the_legal_rate_of_the_days_semester(string refi, string legal, string applied, bool floor)
    {
        var rates = new RateBook(
        [
            Rate(RateKinds.EcbRefi, "2027-01-01", "2027-01-01", refi), Rate(RateKinds.LegalPro, "2027-01-01", "2027-06-30", legal),
        ]);

        var segment = InterestLedger.Compute(Money.Euros(100m), Make.Day("2027-03-01"), [], Make.Day("2027-03-02"), InterestTerms.V1, rates).Segments.ShouldHaveSingleItem();

        (segment.AppliedRate, segment.FloorApplied).ShouldBe((decimal.Parse(applied, System.Globalization.CultureInfo.InvariantCulture), floor));
    }

    [Fact]
    public void A_missing_rate_is_said_with_its_first_day_and_entering_it_completes_the_amount()
    {
        var before = Compute("1000.00", "2026-06-25", "2026-07-05");
        (before.Interest, before.RateMissingSince, before.Days).ShouldBe((null, Make.Day("2026-07-01"), 5));

        var entered = new RateBook([.. Lexom.Billing.Data.BillingSeed.ReadRates(), Rate(RateKinds.LegalPro, "2026-07-01", "2026-12-31", "2.60")]);
        var after = InterestLedger.Compute(Money.Euros(1000m), Make.Day("2026-06-25"), [], Make.Day("2026-07-05"), InterestTerms.V1, entered);

        // 1000 x 12.15 % x 10 / 365
        (after.Interest, after.RateMissingSince, after.Days).ShouldBe((Make.Euros("3.33"), null, 10));
    }

    [Fact]
    public void An_ECB_rate_counts_for_the_days_it_was_confirmed_for_and_no_later()
    {
        var rates = Make.Rates;

        rates.On(RateKinds.EcbRefi, Make.Day("2026-02-05"))!.RatePercent.ShouldBe(2.15m);
        rates.On(RateKinds.EcbRefi, Make.Day("2026-02-06")).ShouldBeNull();
        rates.On(RateKinds.EcbRefi, Make.Day("2025-06-10"))!.RatePercent.ShouldBe(2.40m);
        rates.On(RateKinds.EcbRefi, Make.Day("2016-03-15")).ShouldBeNull();
        rates.On(RateKinds.LegalPro, Make.Day("2026-06-30"))!.RatePercent.ShouldBe(2.62m);
        rates.On(RateKinds.LegalPro, Make.Day("2026-07-01")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2027-01-01", "2027-01-01", "2027-06-30")]
    [InlineData("2027-06-30", "2027-01-01", "2027-06-30")]
    [InlineData("2027-07-01", "2027-07-01", "2027-12-31")]
    [InlineData("2028-02-29", "2028-01-01", "2028-06-30")]
    public void A_semester_is_half_a_calendar_year(string day, string start, string end)
    {
        RateBook.StartOfSemester(Make.Day(day)).ShouldBe(Make.Day(start));
        RateBook.EndOfSemester(Make.Day(day)).ShouldBe(Make.Day(end));
    }

    [Theory]
    [InlineData("ecb-refi", "2027-01-01", null, 2.5, "BCE", "", "2027-01-01")]
    [InlineData("ecb-refi", "2027-01-01", "2027-03-01", 2.5, "BCE", "", "2027-03-01")]
    [InlineData("legal-pro", "2027-01-01", null, 2.5, "Arrêté", "", "2027-06-30")]
    [InlineData("legal-pro", "2027-02-01", null, 2.5, "Arrêté", "rate-date", null)]
    [InlineData("ecb-refi", "2027-01-01", "2026-12-31", 2.5, "BCE", "rate-date", null)]
    [InlineData("ecb-refi", "2027-03-04", null, 2.5, "BCE", "date-in-the-future", null)]
    [InlineData("ecb-refi", "2027-03-03", "2027-03-04", 2.5, "BCE", "date-in-the-future", null)]
    [InlineData("legal-pro", "2027-07-01", null, 2.5, "Arrêté", "", "2027-12-31")]
    [InlineData("euribor", "2027-01-01", null, 2.5, "BCE", "rate-kind", null)]
    [InlineData("ecb-refi", "2027-01-01", null, 100.1, "BCE", "rate-range", null)]
    [InlineData("ecb-refi", "2027-01-01", null, -10.1, "BCE", "rate-range", null)]
    [InlineData("ecb-refi", "2027-01-01", null, 2.5, " ", "rate-source", null)]
    public void A_rate_is_entered_with_its_source_and_only_where_it_can_be_known(
        string kind, string from, string? through, double percent, string source, string refusal, string? confirmedThrough)
    {
        var entered = ReferenceRate.Enter(
            Guid.CreateVersion7(), kind, Make.Day(from), through is null ? null : Make.Day(through), (decimal)percent, source, "staff:1", default, Make.Day("2027-03-03"));

        string.Join(' ', entered.Errors.Select(e => e.Code)).ShouldBe(refusal);
        (entered.IsDone ? $"{entered.Value.ConfirmedThrough:yyyy-MM-dd}" : null).ShouldBe(confirmedThrough);
    }

    [Fact]
    public void A_version_of_the_terms_that_is_not_known_is_not_guessed() => Should.Throw<ArgumentOutOfRangeException>(() => InterestTerms.Of(2));

    private static InterestTable Compute(string owed, string due, string through) =>
        InterestLedger.Compute(Make.Euros(owed), Make.Day(due), [], Make.Day(through), InterestTerms.V1, Make.Rates);

    private static RateRow Rate(string kind, string from, string through, string percent) =>
        new(kind, Make.Day(from), Make.Day(through), decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), "test");
}
