using System.Collections.Frozen;
using Lexom.Kernel;

namespace Lexom.Identity.Domain;

/// <summary>What an administrator may make of an account.</summary>
public static class AccountTerms
{
    private static readonly FrozenSet<string> Known = ["sales", "training-manager", "accountant", "dpo", "administrator"];

    /// <summary>Everything that is wrong with a new account, at once.</summary>
    public static IReadOnlyList<DomainError> Refusals(string? email, string? displayName, IReadOnlyCollection<string>? roles) =>
    [
        .. IsEmail(email) ? Array.Empty<DomainError>() : [AccountErrors.EmailInvalid],
        .. displayName?.Trim().Length is >= 1 and <= 200 ? Array.Empty<DomainError>() : [AccountErrors.NameMissing],
        .. Refusals(roles),
    ];

    /// <summary>Roles are those of the code, at least one.</summary>
    public static IReadOnlyList<DomainError> Refusals(IReadOnlyCollection<string>? roles) =>
        roles is not { Count: > 0 } ? [AccountErrors.RolesMissing] : [.. roles.Where(role => !Known.Contains(role)).Select(AccountErrors.RoleUnknown)];

    // As in Ordering and Privacy: one at sign with something on both sides. Whether it exists, only a mail to it can tell.
    private static bool IsEmail(string? email) =>
        email is { Length: <= 254 } && email.IndexOf('@') is var at and > 0 && at < email.Length - 1 && email.LastIndexOf('@') == at
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
