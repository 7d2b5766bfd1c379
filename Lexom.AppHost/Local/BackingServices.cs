namespace Lexom.AppHost.Local;

/// <summary>Database, broker and dashboard: those we were given, else private ones from the machine's own programs.</summary>
internal sealed class BackingServices
{
    public const string PostgresName = "postgres";
    public const string RabbitMqName = "rabbitmq";

    private readonly LocalHostOptions _options;
    private readonly Workplace _place;
    private readonly Dashboard? _dashboard;

    public BackingServices(LocalHostOptions options, Workplace place, Secrets secrets)
    {
        (_options, _place) = (options, place);
        if (options.AdminConnectionString is null)
        {
            Postgres = new Postgres(place, secrets.Port(PostgresName), secrets.Password("postgres"), options.PostgresSettings);
        }

        if (options.RabbitConnectionString is null)
        {
            var ports = new RabbitMqPorts(secrets.Port("amqp"), secrets.Port("amqp-distribution"), secrets.Port("epmd"));
            RabbitMq = new RabbitMq(place, ports, "lexom", secrets.Password("rabbitmq"));
        }

        _dashboard = options.WithDashboard ? new Dashboard(place) : null;
    }

    public Postgres? Postgres { get; }
    public RabbitMq? RabbitMq { get; }
    public Uri? Collector => _dashboard?.Collector;

    public string AdminConnectionString => _options.AdminConnectionString ?? Postgres!.AdminConnectionString;
    public string RabbitConnectionString => _options.RabbitConnectionString ?? RabbitMq!.ConnectionString;

    public Postgres OwnPostgres => Postgres ?? throw new InvalidOperationException("This database was given to us: it is not ours to stop.");
    public RabbitMq OwnRabbitMq => RabbitMq ?? throw new InvalidOperationException("This broker was given to us: it is not ours to stop.");

    public async Task StartAsync(CancellationToken ct)
    {
        _place.Say(Postgres is null ? "Using the database of ConnectionStrings__admin." : $"Starting PostgreSQL on 127.0.0.1:{Postgres.Port} ...");
        _place.Say(RabbitMq is null ? "Using the broker of ConnectionStrings__rabbit." : $"Starting RabbitMQ on 127.0.0.1:{RabbitMq.Port} ...");
        await Task.WhenAll(
            Postgres?.StartAsync(ct) ?? Task.CompletedTask,
            RabbitMq?.StartAsync(ct) ?? Task.CompletedTask,
            _dashboard?.TryStartAsync(ct) ?? Task.CompletedTask);
    }

    public Task StopAsync() => Task.WhenAll(
        Postgres?.StopAsync() ?? Task.CompletedTask,
        RabbitMq?.StopAsync() ?? Task.CompletedTask,
        _dashboard?.StopAsync() ?? Task.CompletedTask);
}
