namespace Lexom.Ordering.Domain;

/// <summary>The identity numbers of French companies.</summary>
public static class Siren
{
    private const string LaPoste = "356000000";

    /// <summary>Nine digits whose Luhn sum is a multiple of ten.</summary>
    public static bool IsValid(string siren) => siren.Length == 9 && siren.All(char.IsAsciiDigit) && LuhnSum(siren) % 10 == 0;

    /// <summary>
    /// Fourteen digits: the SIREN and an establishment's number, whose Luhn sum is a multiple of ten. La Poste has more establishments than that allows: for
    /// them the plain sum of the digits is a multiple of five.
    /// </summary>
    public static bool IsValidSiret(string siret, string siren) =>
        siret.Length == 14 && siret.All(char.IsAsciiDigit) && siret.StartsWith(siren, StringComparison.Ordinal) && IsValid(siren)
        && (LuhnSum(siret) % 10 == 0 || (siren == LaPoste && siret.Sum(c => c - '0') % 5 == 0));

    /// <summary>
    /// A French VAT number is FR, a key of two characters, and the SIREN; a key of digits is computed from it. Other countries' numbers are taken
    /// by their shape only.
    /// </summary>
    public static bool IsValidVatNumber(string vatNumber, string siren)
    {
        if (!vatNumber.StartsWith("FR", StringComparison.Ordinal))
        {
            return vatNumber.Length is >= 4 and <= 14 && vatNumber.Take(2).All(char.IsAsciiLetterUpper) && vatNumber.Skip(2).All(char.IsAsciiLetterOrDigit);
        }

        if (vatNumber.Length != 13 || vatNumber[4..] != siren || !IsValid(siren))
        {
            return false;
        }

        var key = vatNumber[2..4];
        return key.All(char.IsAsciiDigit)
            ? key == FrenchVatKey(siren)
            : key.All(char.IsAsciiLetterOrDigit);
    }

    public static string FrenchVatKey(string siren)
    {
        var number = int.Parse(siren, System.Globalization.CultureInfo.InvariantCulture);
        return ((12 + (3 * (number % 97))) % 97).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
