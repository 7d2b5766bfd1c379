using System.Globalization;

namespace Lexom.Privacy.Domain;

/// <summary>Dates, hours and numbers as French texts show them, whatever the machine's locale.</summary>
public static class French
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Paris).ToString("dd/MM/yyyy 'à' HH 'h' mm", CultureInfo.InvariantCulture);

    // A narrow no-break space groups the thousands.
    public static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '\u202f');
}
