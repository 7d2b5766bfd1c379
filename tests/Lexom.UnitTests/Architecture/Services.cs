using System.Reflection;
using Xunit;

namespace Lexom.UnitTests.Architecture;

/// <summary>The assemblies the rules are about, loaded by name: naming a type of each would make the tests choose one.</summary>
internal static class Services
{
    public static IReadOnlyList<string> Names { get; } = ["Catalog", "Ordering", "Billing", "Funding", "Privacy", "Identity"];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Names.Select(AssemblyOf)];

    public static Assembly AssemblyOf(string service) => Assembly.Load($"Lexom.{service}");

    public static TheoryData<string> Each => [.. Names];

    public static IEnumerable<Type> TypesIn(string service, string folder) =>
        AssemblyOf(service).GetTypes().Where(t => IsIn(t.Namespace, $"Lexom.{service}.{folder}"));

    public static bool IsIn(string? space, string root) => space == root || space?.StartsWith($"{root}.", StringComparison.Ordinal) == true;
}
