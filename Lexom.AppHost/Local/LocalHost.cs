namespace Lexom.AppHost.Local;

/// <summary>
/// The whole system on this machine without Aspire: backing services, migrations, the six services, the gateway. `./lexom up` runs one;
/// the system tests run one too and kill its parts by name. Several can live side by side, each with a data folder of its own.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly FolderLock _lock;
    private readonly Workplace _place;
    private readonly Secrets _secrets;
    private readonly BackingServices _backing;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Dictionary<string, ServiceProcess> _services = [];
    private ServiceEnvironment? _environment;

    private LocalHost(LocalHostOptions options, FolderLock held, Workplace place)
    {
        (_options, _lock, _place) = (options, held, place);
        _secrets = Secrets.In(place.Folder);
        _backing = new BackingServices(options, place, _secrets);
    }

    public Uri Gateway => Environment.Gateway;
    public string AdminConnectionString => _backing.AdminConnectionString;
    public string RabbitConnectionString => _backing.RabbitConnectionString;
    public string LogFolder => _place.LogFolder;

    /// <summary>Null when the server is one we were given.</summary>
    public Postgres? Postgres => _backing.Postgres;

    /// <summary>Null when the broker is one we were given.</summary>
    public RabbitMq? RabbitMq => _backing.RabbitMq;

    public Uri? DashboardAddress => _backing.Collector is null ? null : Dashboard.Address;

    private ServiceEnvironment Environment => _environment ?? throw new InvalidOperationException("The host has not started.");

    /// <summary>Everything is ready when this returns, or nothing is left running when it throws.</summary>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken ct = default)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        var held = FolderLock.Take(folder);
        var place = new Workplace(folder, new Guard(), options.Say);
        await ChildProcess.EndLeftoversAsync(place);
        place.KeepPreviousLogs();
        var host = new LocalHost(options, held, place);
        try
        {
            await host.StartAllAsync(ct);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>The connection string a service itself uses: its own role.</summary>
    public string ConnectionString(string service) => Environment.ConnectionString(service);

    /// <summary>A service's own address, past the gateway.</summary>
    public Uri Address(string service) => Find(service).Address;

    /// <summary>Starts a service, "postgres" or "rabbitmq" again, on the same ports, and waits until it is ready.</summary>
    public Task StartAsync(string name, CancellationToken ct = default) => name switch
    {
        BackingServices.PostgresName => _backing.OwnPostgres.StartAsync(ct),
        BackingServices.RabbitMqName => _backing.OwnRabbitMq.StartAsync(ct),
        _ => Find(name).StartAsync(ct),
    };

    public Task StopAsync(string name) => name switch
    {
        BackingServices.PostgresName => _backing.OwnPostgres.StopAsync(),
        BackingServices.RabbitMqName => _backing.OwnRabbitMq.StopAsync(),
        _ => Find(name).StopAsync(),
    };

    /// <summary>kill -9, with everything below it.</summary>
    public Task KillAsync(string name) => name switch
    {
        BackingServices.PostgresName => _backing.OwnPostgres.KillAsync(),
        BackingServices.RabbitMqName => _backing.OwnRabbitMq.KillAsync(),
        _ => Find(name).KillAsync(),
    };

    public async Task RestartAsync(string name, CancellationToken ct = default)
    {
        await StopAsync(name);
        await StartAsync(name, ct);
    }

    public async ValueTask DisposeAsync()
    {
        // The gateway first, so that nobody is let in; then those who use the servers; then the servers.
        await Task.WhenAll(_services.Values.Where(s => s.Name == Topology.Gateway).Select(s => s.StopAsync()));
        await Task.WhenAll(_services.Values.Select(s => s.StopAsync()));
        await _backing.StopAsync();
        await _place.Guard.DisposeAsync();
        Ports.Release(_environment?.AllPorts ?? []);
        _http.Dispose();
        _lock.Dispose();
    }

    private async Task StartAllAsync(CancellationToken ct)
    {
        var gatewayPort = _options.GatewayPort == 0 ? _secrets.Port(Topology.Gateway) : _options.GatewayPort;
        if (!Ports.IsFree(gatewayPort))
        {
            throw new HostException($"Port {gatewayPort} is taken by another program. Stop it, or choose another: ./lexom up --port 8081");
        }

        await _backing.StartAsync(ct);
        _environment = new ServiceEnvironment(_options, _secrets, AdminConnectionString, RabbitConnectionString, _backing.Collector, gatewayPort);
        foreach (var service in Topology.Services)
        {
            _services.Add(service.Name, new ServiceProcess(service, _environment, _options, _place, _http));
        }

        _place.Say("Migrating the schemas ...");
        var degree = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, System.Environment.ProcessorCount), CancellationToken = ct };
        await Parallel.ForEachAsync(_services.Values, degree, async (service, token) => await service.MigrateAsync(token));

        _place.Say("Starting the services ...");
        // The gateway last: nobody is let in before every service is ready, which for Privacy means that erasures are applied again after a restore (PRI-2).
        await ReadyAsync(_services.Values.Where(s => s.Name != Topology.Gateway), ct);
        await ReadyAsync(_services.Values.Where(s => s.Name == Topology.Gateway), ct);
    }

    private Task ReadyAsync(IEnumerable<ServiceProcess> services, CancellationToken ct) => Task.WhenAll(services.Select(async service =>
    {
        await service.StartAsync(ct);
        _place.Say($"  {service.Name} is ready");
    }));

    private ServiceProcess Find(string name) => _services.TryGetValue(name, out var service)
        ? service
        : throw new ArgumentException($"There is no '{name}'; there are {string.Join(", ", _services.Keys)}, postgres, rabbitmq.", nameof(name));
}
