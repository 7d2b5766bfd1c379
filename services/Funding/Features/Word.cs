using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Lexom.Funding.Features;

/// <summary>An enum in a query, written as it is in JSON: <c>recorded-only</c>. The framework's own binding knows the C# spelling only.</summary>
internal readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, IFormatProvider? provider, [MaybeNullWhen(false)] out Word<T> word)
    {
        var found = Enum.GetValues<T>().Where(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()) == text).ToList();
        word = found.Count == 1 ? new Word<T>(found[0]) : default;
        return found.Count == 1;
    }
}
