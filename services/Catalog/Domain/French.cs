using System.Globalization;

namespace Lexom.Catalog.Domain;

/// <summary>Days and numbers as French sentences show them, whatever the machine's locale.</summary>
public static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>For example « 1er mars 2027 ».</summary>
    public static string Day(DateOnly day) => day.Day == 1 ? $"1er {day.ToString("MMMM yyyy", Culture)}" : day.ToString("d MMMM yyyy", Culture);

    /// <summary>For example « 3 places », « 0 place »: French has its plural from two on.</summary>
    public static string Count(int number, string one, string many) => $"{number.ToString(CultureInfo.InvariantCulture)} {(number < 2 ? one : many)}";
}
