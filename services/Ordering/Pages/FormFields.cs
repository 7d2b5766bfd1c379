using System.Globalization;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Pages;

/// <summary>What a page's form sends; nonsense is what nobody typed into our pages, and is refused by the rules like any wrong value.</summary>
internal static class FormFields
{
    public static bool Ticked(this IFormCollection form, string name) => form[name] == "true";

    public static HalfDay HalfDay(this IFormCollection form)
    {
        _ = DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        _ = Codes.TryParse<DayPeriod>(form["period"], out var period);
        return new HalfDay(day, period);
    }

    public static IReadOnlyList<int> Numbers(this IFormCollection form, string name) =>
        [.. form[name].Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    public static IReadOnlyList<Guid> Ids(this IFormCollection form, string name) => [.. form[name].Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Distinct()];

    /// <summary>Trimmed and cut to a length; null when there is nothing.</summary>
    public static string? Words(this IFormCollection form, string name, int longest)
    {
        var typed = form[name].ToString().Trim();
        return typed.Length == 0 ? null : typed[..Math.Min(longest, typed.Length)];
    }
}
