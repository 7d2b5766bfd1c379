using System.Globalization;
using Lexom.AppHost.Local;
using Lexom.Demo.Story;
using Npgsql;
using RabbitMQ.Client;

namespace Lexom.Bench.Running;

/// <summary>The system under measurement: real processes on free ports, a data folder of its own that is deleted afterwards, telemetry on.</summary>
internal sealed class MeasuredSystem : IAsyncDisposable
{
    private static readonly string[] WithOutbox = ["catalog", "ordering", "billing", "funding", "privacy", "identity"];
    private static readonly string[] Queues = [.. WithOutbox.Select(service => $"lexom-{service}"), "lexom-privacy-batch"];

    /// <summary>What the database's log of changes grows to, in bytes, while very many rows are written.</summary>
    public const long LogOfChanges = 2_000_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder;
    private readonly TelemetrySink _sink;

    private MeasuredSystem(LocalHost host, DirectoryInfo folder, TelemetrySink sink)
    {
        (Host, _folder, _sink) = (host, folder, sink);
        Database = NpgsqlDataSource.Create(host.AdminConnectionString + ";Maximum Pool Size=80");
        Cast = new Cast(host.Gateway, TimeSpan.FromSeconds(60));
    }

    public static IReadOnlyList<string> Processes { get; } = [.. Topology.Services.Select(s => s.Name), "postgres", "rabbitmq"];

    public LocalHost Host { get; }

    /// <summary>As superuser, for yardsticks and for looking.</summary>
    public NpgsqlDataSource Database { get; }

    public Cast Cast { get; }

    /// <summary>Where its processes' logs are.</summary>
    public string LogFolder => Path.Combine(_folder.FullName, "log");

    public static async Task<MeasuredSystem> StartAsync(BenchOptions options, Action<string> say)
    {
        var (folder, sink) = (Directory.CreateTempSubdirectory("lexom-bench-"), await TelemetrySink.StartAsync());
        var host = await LocalHost.StartAsync(new LocalHostOptions
        {
            Repository = options.Repository,
            DataFolder = folder.FullName,
            GatewayPort = 0,
            WithDashboard = false,
            Configuration = options.Configuration,
            PostgresSettings = PostgresSettings(options.Statements),
            Environment = Settings(sink),
            Say = say,
        });
        var system = new MeasuredSystem(host, folder, sink);
        await system.ExecuteAsync("CREATE SCHEMA bench");
        if (options.Statements)
        {
            await system.ExecuteAsync("CREATE EXTENSION pg_stat_statements SCHEMA bench");
        }

        return system;
    }

    public int ProcessId(string name) =>
        int.Parse(File.ReadAllText(Path.Combine(_folder.FullName, "run", name + ".pid")).Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Of the system's own processes.</summary>
    public IReadOnlyDictionary<string, Memory> Memory() => Topology.Services.ToDictionary(s => s.Name, s => Running.Memory.Of(ProcessId(s.Name)));

    /// <summary>Does something to the database that the services must not look at meanwhile.</summary>
    public async Task WithoutServicesAsync(Func<Task> change)
    {
        await Host.StopAsync(Topology.Gateway);
        await Task.WhenAll(WithOutbox.Select(Host.StopAsync));
        await change();
        await Task.WhenAll(WithOutbox.Select(service => Host.StartAsync(service)));
        await Host.StartAsync(Topology.Gateway);
    }

    /// <summary>Waits until every message has been handled, so that one contestant's aftermath is not measured with the next.</summary>
    public async Task SettleAsync()
    {
        var (quiet, handled) = (0, 0L);
        for (var tries = Patience / Pause; quiet < 3; tries--)
        {
            // Messages on their way to a reaction are in no queue: nothing may have been handled since the last look either.
            var before = handled;
            handled = await CountAsync("inbox");
            quiet = handled == before && await WaitingMessagesAsync() == 0 ? quiet + 1 : 0;
            if (tries <= 0)
            {
                throw new TimeoutException($"Messages still wait after {Patience.TotalMinutes} minutes.");
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Messages in outboxes and queues.</summary>
    public async Task<long> WaitingMessagesAsync()
    {
        var waiting = await CountAsync("outbox");
        await using var connection = await new ConnectionFactory { Uri = new Uri(Host.RabbitConnectionString) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in Queues)
        {
            waiting += (await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
        }

        return waiting;
    }

    private Task<long> CountAsync(string table) => ScalarAsync<long>("SELECT " + string.Join(" + ", WithOutbox.Select(s => $"(SELECT count(*) FROM {s}.{table})")));

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        command.CommandTimeout = 600;
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Host.DisposeAsync();
        await _sink.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Dictionary<string, string> Settings(TelemetrySink sink) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = sink.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        // One client makes all the load here: its quota must not be what is measured.
        ["RateLimits__partner"] = "1000000000",
        ["RateLimits__opco"] = "1000000000",
    };

    // When a row became visible to others is known to Postgres alone; the event path is measured from commit to commit.
    private static Dictionary<string, string> PostgresSettings(bool statements)
    {
        var settings = new Dictionary<string, string> { ["track_commit_timestamp"] = "on" };
        if (statements)
        {
            settings["max_wal_size"] = $"{LogOfChanges / 1_000_000_000}GB";
            settings["shared_preload_libraries"] = "pg_stat_statements,auto_explain";
        }

        return settings;
    }
}
