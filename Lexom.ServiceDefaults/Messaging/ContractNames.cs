using Lexom.Kernel;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>The names of message contracts, which are those of their exchanges: namespace and name, as MassTransit has it.</summary>
internal static class ContractNames
{
    public static readonly IReadOnlyList<Type> Types =
        [.. typeof(Money).Assembly.GetExportedTypes().Where(type => type.Namespace?.StartsWith("Lexom.Contracts.", StringComparison.Ordinal) == true)];

    public static readonly IReadOnlyList<string> All = [.. Types.Select(Of)];

    public static string Of(Type contract) => $"{contract.Namespace}:{contract.Name}";
}
