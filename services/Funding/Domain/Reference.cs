using System.Text.RegularExpressions;

namespace Lexom.Funding.Domain;

/// <summary>File numbers and payment references of OPCOs. No spaces: a reference that takes sentences would sooner or later carry a name (PRI-1).</summary>
internal static partial class Reference
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._/-]{0,63}\z")]
    private static partial Regex Shape();
}
