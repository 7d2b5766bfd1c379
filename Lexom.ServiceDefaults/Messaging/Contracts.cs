using Lexom.Kernel;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>The exchanges of all message contracts: a contract's namespace and name, as MassTransit names them.</summary>
internal static class Contracts
{
    public static readonly IReadOnlyList<string> All =
        [.. typeof(Money).Assembly.GetExportedTypes()
            .Where(type => type.Namespace?.StartsWith("Lexom.Contracts.", StringComparison.Ordinal) == true)
            .Select(type => $"{type.Namespace}:{type.Name}")];
}
