using System.Globalization;
using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>Dates and amounts as French texts show them, whatever the machine's locale.</summary>
internal static class French
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f", NumberGroupSizes = [3] };

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Amount(Money amount) => amount.Amount.ToString("#,##0.00", Numbers) + "\u00a0€";

    public static string Number(decimal number) => number.ToString("#,##0.##", Numbers);
}
