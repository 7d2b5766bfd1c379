using System.Globalization;
using Lexom.Kernel;

namespace Lexom.Billing.Domain;

/// <summary>Dates, amounts and rates as French documents show them, whatever the machine's locale.</summary>
public static class French
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f", NumberGroupSizes = [3] };

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Euros(Money amount) => Euros(amount.Amount);

    public static string Euros(decimal amount) => amount.ToString("#,##0.00", Numbers) + "\u00a0€";

    /// <summary>Before it is rounded.</summary>
    public static string Exact(decimal amount) => amount.ToString("#,##0.0000", Numbers) + "\u00a0€";

    public static string Percent(decimal rate) => rate.ToString("0.00", Numbers) + "\u00a0%";

    /// <summary>As a file for a machine has it: a decimal comma and nothing else.</summary>
    public static string Plain(decimal number) => number.ToString("0.00", Numbers);

    public static string Number(decimal number) => number.ToString("#,##0.##", Numbers);
}
