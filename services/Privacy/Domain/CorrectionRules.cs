using Lexom.Kernel;

namespace Lexom.Privacy.Domain;

/// <summary>What may be corrected (GDPR art. 16). A rectification may be logged without values: each service then says that none was asked for.</summary>
public static class CorrectionRules
{
    private const int Longest = 300;

    // The same words as in the services that write them (a test compares).
    public static IReadOnlyList<string> Fields { get; } = ["firstName", "lastName", "email", "addressLines", "postCode", "city"];

    public static IEnumerable<DomainError> Check(Right? right, IReadOnlyDictionary<string, string>? corrections)
    {
        if (corrections is null or { Count: 0 })
        {
            return [];
        }

        return right != Right.Rectification
            ? [PrivacyErrors.NoCorrections("corrections")]
            : corrections.Where(c => !IsWritable(c.Key, c.Value)).Select(c => PrivacyErrors.NoCorrections($"corrections.{c.Key}"));
    }

    private static bool IsWritable(string field, string? value) =>
        Fields.Contains(field) && !string.IsNullOrWhiteSpace(value) && value.Length <= Longest && (field != "email" || LooksLikeAddress(value.Trim()));

    private static bool LooksLikeAddress(string email) =>
        email.IndexOf('@') is var at and > 0 && at < email.Length - 1 && email.LastIndexOf('@') == at && !email.Any(char.IsWhiteSpace);
}
