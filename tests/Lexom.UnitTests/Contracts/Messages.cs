using System.Collections;
using System.Reflection;
using Lexom.Contracts.Ordering;

namespace Lexom.UnitTests.Contracts;

/// <summary>The shipped contracts: every record of Lexom.Contracts that is not a part of another.</summary>
internal static class Messages
{
    public static IReadOnlyList<Type> All { get; } = Find();

    public static string ServiceOf(Type message) => message.Namespace!.Split('.')[^1];

    public static IEnumerable<Type> ValueTypesOf(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => Element(p.PropertyType));

    private static List<Type> Find()
    {
        var records = typeof(ProposalIssued).Assembly.GetExportedTypes()
            .Where(t => t.Namespace?.StartsWith("Lexom.Contracts.", StringComparison.Ordinal) == true).ToList();
        var parts = records.SelectMany(ValueTypesOf).ToHashSet();
        return [.. records.Where(t => !parts.Contains(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];
    }

    private static Type Element(Type type) =>
        type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;
}
