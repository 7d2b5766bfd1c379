using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lexom.Kernel;

namespace Lexom.ServiceDefaults.Http;

/// <summary>Enum values as the wire spells them (<c>cancelled-by-lexom</c>), for messages and for filters in a query.</summary>
public static class Words
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Spelling<T>.Words[value];

    /// <summary>The value a filter asks for: none when absent, refused with the list of words when there is no such word.</summary>
    /// <param name="field">Name of the query parameter.</param>
    /// <param name="word">What was sent.</param>
    public static Result<T?> Read<T>(string field, string? word)
        where T : struct, Enum
    {
        if (word is null)
        {
            return (T?)null;
        }

        foreach (var (value, spelt) in Spelling<T>.Words)
        {
            if (spelt == word)
            {
                return (T?)value;
            }
        }

        return DomainError.Invalid("filter-unknown", $"« {field} » doit être l’un de : {string.Join(", ", Spelling<T>.Words.Values)}.", field);
    }

    private static class Spelling<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value =>
            typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }
}
