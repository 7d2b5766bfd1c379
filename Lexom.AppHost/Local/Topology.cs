namespace Lexom.AppHost.Local;

/// <summary>One of the system's own programs.</summary>
public sealed record Service(string Name, string Folder, string Assembly)
{
    public bool IsGateway => Name == Topology.Gateway;

    public string ProjectFolder(string repository) => Path.Combine(repository, Folder);

    public string Executable(string repository, string configuration) =>
        Path.Combine(ProjectFolder(repository), "bin", configuration, "net10.0", Assembly);
}

/// <summary>What the system consists of. AppHost.cs says the same to Aspire.</summary>
public static class Topology
{
    public const string Gateway = "gateway";

    public static IReadOnlyList<Service> Services { get; } =
    [
        new("identity", "services/Identity", "Lexom.Identity"),
        new("catalog", "services/Catalog", "Lexom.Catalog"),
        new("ordering", "services/Ordering", "Lexom.Ordering"),
        new("billing", "services/Billing", "Lexom.Billing"),
        new("funding", "services/Funding", "Lexom.Funding"),
        new("privacy", "services/Privacy", "Lexom.Privacy"),
        new(Gateway, "gateway/Lexom.Gateway", "Lexom.Gateway"),
    ];

    /// <summary>Who signs in as itself (client credentials): every service, and the gateway for its users.</summary>
    public static IEnumerable<string> Clients => Services.Select(s => s.Name);
}
