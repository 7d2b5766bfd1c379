using DotNet.Testcontainers.Builders;
using Lexom.AppHost.Local;
using Lexom.ServiceTests.Fixture;
using Npgsql;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

[assembly: AssemblyFixture(typeof(Backends))]

namespace Lexom.ServiceTests.Fixture;

/// <summary>
/// One PostgreSQL and one RabbitMQ for the assembly: those of the environment (<c>ConnectionStrings__admin</c>, <c>ConnectionStrings__rabbit</c>), else containers where a
/// container runtime answers, else private instances of the machine's own programs. Each service gets a database of its own on it.
/// </summary>
public sealed class Backends : IAsyncLifetime
{
    private readonly List<Func<Task>> _stop = [];

    public string Admin { get; private set; } = "";

    public Uri Rabbit { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (admin, rabbit) = (Environment.GetEnvironmentVariable("ConnectionStrings__admin"), Environment.GetEnvironmentVariable("ConnectionStrings__rabbit"));
        if (admin is { Length: > 0 } && rabbit is { Length: > 0 })
        {
            (Admin, Rabbit) = (admin, new Uri(rabbit));
        }
        else if (File.Exists("/var/run/docker.sock"))
        {
            await StartContainersAsync();
        }
        else
        {
            await StartLocalAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stop in Enumerable.Reverse(_stop))
        {
            await stop();
        }
    }

    /// <summary>A fresh, empty database.</summary>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        await using var connection = new NpgsqlConnection(Admin);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Admin) { Database = name, Pooling = false }.ConnectionString;
    }

    private async Task StartContainersAsync()
    {
        var postgres = new PostgreSqlBuilder("postgres:17-alpine").WithDatabase("lexom").Build();
        var rabbit = new RabbitMqBuilder("rabbitmq:4-alpine").WithWaitStrategy(Wait.ForUnixContainer().UntilInternalTcpPortIsAvailable(5672)).Build();
        _stop.Add(() => postgres.DisposeAsync().AsTask());
        _stop.Add(() => rabbit.DisposeAsync().AsTask());
        await Task.WhenAll(postgres.StartAsync(), rabbit.StartAsync());
        (Admin, Rabbit) = (postgres.GetConnectionString(), new Uri(rabbit.GetConnectionString()));
    }

    private async Task StartLocalAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lexom-service-tests-").FullName;
        var guard = new Guard();
        var place = new Workplace(folder, guard, _ => { });
        var secrets = Secrets.In(folder);
        var postgres = new Postgres(place, secrets.Port("postgres"), secrets.Password("postgres"));
        var ports = new RabbitMqPorts(secrets.Port("amqp"), secrets.Port("amqp-distribution"), secrets.Port("epmd"));
        var rabbit = new RabbitMq(place, ports, "lexom", secrets.Password("rabbitmq"));
        _stop.Add(() =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
        _stop.Add(() => guard.DisposeAsync().AsTask());
        _stop.Add(postgres.StopAsync);
        _stop.Add(rabbit.StopAsync);
        await Task.WhenAll(postgres.StartAsync(), rabbit.StartAsync());
        (Admin, Rabbit) = (postgres.AdminConnectionString, new Uri(rabbit.ConnectionString));
    }
}
