using System.Globalization;
using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>Dates and amounts as French texts show them, whatever the machine's locale.</summary>
public static class French
{
    private static readonly CultureInfo Culture = MakeCulture();

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The Paris day and time of an instant.</summary>
    public static string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, "Europe/Paris");
        return local.ToString("dd/MM/yyyy à HH 'h' mm", CultureInfo.InvariantCulture);
    }

    public static string Amount(Money amount) => amount.Amount.ToString("#,##0.00", Culture) + " €";

    public static string Number(decimal number) => number.ToString("0.##", Culture);

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = " ";
        return culture;
    }
}
