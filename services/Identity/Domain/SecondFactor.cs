using System.Collections.Frozen;

namespace Lexom.Identity.Domain;

/// <summary>For whom a password is not enough: who reaches everybody's personal data, or everything.</summary>
public static class SecondFactor
{
    private static readonly FrozenSet<string> Roles = ["dpo", "administrator"];

    /// <summary>True for the DPO and administrators; others may choose it.</summary>
    public static bool IsRequiredOf(IEnumerable<string> roles) => roles.Any(Roles.Contains);
}
