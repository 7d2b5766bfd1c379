using System.Globalization;
using System.Net.Sockets;

namespace Lexom.AppHost.Local;

/// <summary>A private RabbitMQ from the machine's own package, with its own port mapper (epmd), on the loopback only.</summary>
public sealed class RabbitMq(Workplace place, RabbitMqPorts ports, string user, string password)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // The one in /usr/sbin changes to the user rabbitmq, who cannot read a private folder.
    private static readonly string[] KnownPlaces = ["/usr/lib/rabbitmq/bin/rabbitmq-server", "/usr/local/lib/rabbitmq/bin/rabbitmq-server"];

    private ChildProcess? _epmd;
    private ChildProcess? _server;

    public int Port => ports.Amqp;
    public bool IsRunning => _server is { IsRunning: true };
    public string ConnectionString => $"amqp://{user}:{password}@127.0.0.1:{Port}/";
    private string Home => place.Made("rabbitmq");

    public static string FindServer() => Array.Find(KnownPlaces, File.Exists)
        ?? throw new HostException($"RabbitMQ is not installed (looked for {string.Join(" and ", KnownPlaces)}).");

    public async Task StartAsync(CancellationToken ct = default)
    {
        Prepare();
        if (_epmd is not { IsRunning: true })
        {
            // Started by us rather than by Erlang, which would leave it behind as a daemon.
            _epmd = ChildProcess.Start("epmd", PortMapper(), place);
            await Waiting.ReadyAsync(_epmd, place, _ => Task.FromResult(!Ports.IsFree(ports.PortMapper)), Patience, ct);
        }

        _server = ChildProcess.Start("rabbitmq", Server(), place);
        await Waiting.ReadyAsync(_server, place, AnswersAsync, Patience, ct);
    }

    public async Task StopAsync()
    {
        if (_server is { } server)
        {
            await server.StopAsync(TimeSpan.FromSeconds(30));
        }

        if (_epmd is { } epmd)
        {
            await epmd.KillAsync();
        }
    }

    /// <summary>kill -9 of the start script and the Erlang machine below it; the port mapper forgets the node by itself.</summary>
    public async Task KillAsync()
    {
        if (_server is { } server)
        {
            await server.KillAsync();
        }
    }

    public async Task RestartAsync(CancellationToken ct = default)
    {
        await StopAsync();
        await StartAsync(ct);
    }

    /// <summary>Writes the configuration: the AppHost does so too before Aspire starts the server.</summary>
    public void Prepare()
    {
        File.WriteAllText(Path.Combine(Home, "enabled_plugins"), "[].\n");
        var configuration = Path.Combine(Home, "rabbitmq.conf");
        File.WriteAllText(configuration, string.Create(CultureInfo.InvariantCulture, $"""
            listeners.tcp.1 = 127.0.0.1:{Port}
            default_vhost = /
            default_user = {user}
            default_pass = {password}
            default_permissions.configure = .*
            default_permissions.read = .*
            default_permissions.write = .*
            raft.wal_max_size_bytes = 67108864

            """));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(configuration, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public Command PortMapper() => new("epmd", "-address", "127.0.0.1", "-port", Text(ports.PortMapper)) { EndsOn = Signal.Kill };

    /// <summary>The node keeps its name from run to run, whatever its ports: the name is written into its data.</summary>
    public Command Server() => new(FindServer())
    {
        Folder = Home,
        Environment = new()
        {
            ["HOME"] = Home,
            ["RABBITMQ_NODENAME"] = "lexom@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Text(Port),
            ["RABBITMQ_DIST_PORT"] = Text(ports.Distribution),
            ["ERL_EPMD_PORT"] = Text(ports.PortMapper),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Home, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = place.LogFolder,
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Home, "enabled_plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Home, "rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(Home, "none"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(Home, "rabbit.pid"),
            // No busy waiting of idle schedulers: on a small machine they take the processor from the services.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false +sbwt none +sbwtdcpu none +sbwtdio none",
        },
    };

    /// <summary>Ready means: it answers the protocol header, which it does only once it has recovered its queues.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(TimeSpan.FromSeconds(2));
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, patience.Token);
            var stream = client.GetStream();
            await stream.WriteAsync("AMQP\0\0\x09\x01"u8.ToArray(), patience.Token);
            return await stream.ReadAsync(new byte[1], patience.Token) == 1;
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record RabbitMqPorts(int Amqp, int Distribution, int PortMapper);
