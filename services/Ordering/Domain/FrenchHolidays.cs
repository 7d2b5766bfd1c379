namespace Lexom.Ordering.Domain;

/// <summary>The eleven public holidays of Code du travail L3133-1, for any year of the Gregorian calendar.</summary>
public static class FrenchHolidays
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    public static bool IsHoliday(DateOnly day) =>
        Fixed.Contains((day.Month, day.Day)) || (day.DayNumber - EasterSunday(day.Year).DayNumber) is 1 or 39 or 50;

    /// <summary>Neither Saturday, Sunday nor public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>All holidays of a year, in order: Easter Monday, Ascension and Whit Monday move with Easter.</summary>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        return [.. Fixed.Select(f => new DateOnly(year, f.Month, f.Day)).Concat([easter.AddDays(1), easter.AddDays(39), easter.AddDays(50)]).Distinct().Order()];
    }

    /// <summary>Gauss's computation in the form of Meeus: golden number, century corrections, epact, then the Sunday after the full moon.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var fullMoon = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - fullMoon - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * fullMoon) + (22 * weekday)) / 451;
        var marchDay = fullMoon + weekday - (7 * late) + 22;
        return new DateOnly(year, 3, 1).AddDays(marchDay - 1);
    }
}
