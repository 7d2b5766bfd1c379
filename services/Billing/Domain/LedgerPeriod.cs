namespace Lexom.Billing.Domain;

/// <summary>The days the journal is summed over, both included, as the months that lie wholly within and the days before and after them (BIL-5).</summary>
public sealed record LedgerPeriod
{
    private LedgerPeriod(DateOnly first, DateOnly last, DateOnly wholeFrom, DateOnly wholeUntil) => (First, Last, WholeFrom, WholeUntil) = (first, last, wholeFrom, wholeUntil);

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The first day of the first whole month.</summary>
    public DateOnly WholeFrom { get; }

    /// <summary>The first day after the last whole month; <see cref="WholeFrom"/> where there is none.</summary>
    public DateOnly WholeUntil { get; }

    /// <param name="first">From the beginning when there is none.</param>
    /// <param name="last">To the end when there is none.</param>
    public static LedgerPeriod Of(DateOnly? first, DateOnly? last)
    {
        var from = first is { } f ? StartsMonth(f) ? f : NextMonth(f) : DateOnly.MinValue;
        var until = last is { } l && l < DateOnly.MaxValue ? StartsMonth(l.AddDays(1)) ? l.AddDays(1) : StartOfMonth(l) : DateOnly.MaxValue;
        return new LedgerPeriod(first ?? DateOnly.MinValue, last ?? DateOnly.MaxValue, from, until < from ? from : until);
    }

    public static LedgerPeriod OfYear(int year) => Of(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static bool StartsMonth(DateOnly day) => day.Day == 1;

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly NextMonth(DateOnly day) => StartOfMonth(day) == StartOfMonth(DateOnly.MaxValue) ? DateOnly.MaxValue : StartOfMonth(day).AddMonths(1);
}
