using System.Globalization;
using System.Text.RegularExpressions;
using Lexom.Kernel;

namespace Lexom.Gateway.Clock;

/// <summary>Where the business clock is to go: on by an ISO 8601 duration in calendar units, or to a day in Paris, at 9 in the morning unless an hour is given.</summary>
internal static partial class ClockMove
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"];

    public static Result<DateTimeOffset> Target(DateTimeOffset now, string? advance, string? set)
    {
        if (advance is null == set is null)
        {
            return DomainError.Invalid("clock-move", "Indiquez soit « advance » (durée ISO 8601, par exemple P31D), soit « set » (date ou heure de Paris, par exemple 2027-01-15 ou 2027-01-15T18:00).");
        }

        return set is null ? Advanced(now, advance!) : OnDay(set);
    }

    private static Result<DateTimeOffset> OnDay(string set) =>
        DateTime.TryParseExact(set, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is >= 2000 and < 2200
            ? ParisTime.StartOf(DateOnly.FromDateTime(time)) + (set.Contains('T', StringComparison.Ordinal) ? time.TimeOfDay : Morning)
            : DomainError.Invalid("clock-move", "« set » est une date de 2000 à 2199, par exemple 2027-01-15, ou une heure de Paris, par exemple 2027-01-15T18:00.", "set");

    private static Result<DateTimeOffset> Advanced(DateTimeOffset now, string advance)
    {
        var match = Duration().Match(advance);
        if (!match.Success || match.Groups.Values.Skip(1).All(g => !g.Success))
        {
            return DomainError.Invalid("clock-move", "« advance » est une durée ISO 8601 positive, par exemple P31D, P1M ou PT12H.", "advance");
        }

        int Part(string name) => match.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;
        // Calendar units are added to the Paris day, so that «a month» is a month whatever its length and clock changes don't move the hour.
        var today = ParisTime.DayOf(now);
        var sinceMidnight = now - ParisTime.StartOf(today);
        var day = today.AddYears(Part("years")).AddMonths(Part("months")).AddDays((Part("weeks") * 7) + Part("days"));
        var target = ParisTime.StartOf(day) + sinceMidnight + new TimeSpan(Part("hours"), Part("minutes"), Part("seconds"));
        return target.Year < 2200 ? target : DomainError.Invalid("clock-move", "L’horloge ne va pas au-delà de 2199.", "advance");
    }

    [GeneratedRegex(@"^P((?<years>\d{1,3})Y)?((?<months>\d{1,4})M)?((?<weeks>\d{1,4})W)?((?<days>\d{1,5})D)?(T((?<hours>\d{1,5})H)?((?<minutes>\d{1,6})M)?((?<seconds>\d{1,7})S)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
