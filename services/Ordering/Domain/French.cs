using System.Globalization;
using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>Dates and amounts as French texts show them, whatever the machine's locale.</summary>
public static class French
{
    private static readonly CultureInfo Culture = MakeCulture();

    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For letters and contracts: <c>1er mars 2027</c>.</summary>
    public static string LongDate(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture))} {Months[day.Month - 1]} {day.Year}";

    /// <summary>One day or a stretch of days.</summary>
    public static string Days(DateOnly first, DateOnly last) => first == last ? $"le {LongDate(first)}" : $"du {LongDate(first)} au {LongDate(last)}";

    /// <summary>The Paris day and time of an instant.</summary>
    public static string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, "Europe/Paris");
        return local.ToString("dd/MM/yyyy à HH 'h' mm", CultureInfo.InvariantCulture);
    }

    public static string Amount(Money amount) => amount.Amount.ToString("#,##0.00", Culture) + " €";

    /// <summary>For example « 3 places », « 0 place »: French has its plural from two on.</summary>
    public static string Count(int number, string one, string many) => $"{number.ToString(CultureInfo.InvariantCulture)} {(number < 2 ? one : many)}";

    public static string Number(decimal number) => number.ToString("0.##", Culture);

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = " ";
        return culture;
    }
}
