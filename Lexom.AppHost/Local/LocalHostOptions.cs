namespace Lexom.AppHost.Local;

/// <summary>How to run the system on this machine.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The folder with Lexom.sln: the services are run from its build output.</summary>
    public required string Repository { get; init; }

    /// <summary>Databases, queues, logs and secrets; two hosts need two folders.</summary>
    public required string DataFolder { get; init; }

    /// <summary>0 takes a free one; the issuer of the tokens follows.</summary>
    public int GatewayPort { get; init; } = 8080;

    public string Configuration { get; init; } = "Debug";

    /// <summary>Seed data: the catalogue of the terms of sale, sign-ins, the rates.</summary>
    public bool Seed { get; init; } = true;

    public bool WithDashboard { get; init; } = true;

    /// <summary>A running server to use: superuser on its database "lexom". Without it a private one is started.</summary>
    public string? AdminConnectionString { get; init; }

    /// <summary>A running broker to use (amqp://...). Without it a private one is started.</summary>
    public string? RabbitConnectionString { get; init; }

    /// <summary>Settings of the private server beyond its usual ones, by name.</summary>
    public IReadOnlyDictionary<string, string> PostgresSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>Set for every service, after everything else.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Progress, one line at a time.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>The repository above a folder, found by its solution file.</summary>
    public static string FindRepository(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lexom.sln")))
            {
                return at.FullName;
            }
        }

        throw new HostException($"No Lexom.sln above {from}.");
    }
}
