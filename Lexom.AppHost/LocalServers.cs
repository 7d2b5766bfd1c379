using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lexom.AppHost.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lexom.AppHost;

/// <summary>
/// The machine's own PostgreSQL and RabbitMQ as executables of the Aspire model, for machines without a container runtime. Their ports
/// are chosen here and not proxied: Aspire would take them from the range in which the kernel hands out outgoing ones, where a
/// restarted RabbitMQ finds its port taken.
/// </summary>
internal sealed class LocalServers(IDistributedApplicationBuilder builder, string folder, Secrets secrets)
{
    private readonly Workplace _place = new(folder, new Guard(), Console.WriteLine);

    public async Task<Database> AddPostgresAsync()
    {
        await ChildProcess.EndLeftoversAsync(_place);
        var password = secrets.Password("postgres");
        var postgres = new Postgres(_place, secrets.Port("postgres"), password);
        // Started once and stopped again: then the data folder and the database exist before Aspire starts the server.
        await postgres.StartAsync();
        await postgres.StopAsync();

        var server = Add("postgres", postgres.Server(), postgres.Port, postgres.AnswersAsync);
        var endpoint = server.GetEndpoint("tcp");
        var address = ReferenceExpression.Create($"Host={endpoint.Property(EndpointProperty.Host)};Port={endpoint.Property(EndpointProperty.Port)};Database=lexom");
        var secret = builder.AddParameter("postgres-password", password, secret: true);
        var admin = builder.AddConnectionString("lexom", ReferenceExpression.Create($"{address};Username=postgres;Password={secret.Resource}"));
        return new Database(address, admin.Resource.ConnectionStringExpression, server);
    }

    public Broker AddRabbitMq()
    {
        var password = secrets.Password("rabbitmq");
        var ports = new RabbitMqPorts(secrets.Port("amqp"), secrets.Port("amqp-distribution"), secrets.Port("epmd"));
        var rabbit = new RabbitMq(_place, ports, "lexom", password);
        rabbit.Prepare();

        var mapper = Add("epmd", rabbit.PortMapper(), ports.PortMapper, _ => Task.FromResult(!Ports.IsFree(ports.PortMapper)));
        var server = Add("rabbitmq", rabbit.Server(), ports.Amqp, rabbit.AnswersAsync).WaitFor(mapper);
        var endpoint = server.GetEndpoint("tcp");
        var secret = builder.AddParameter("rabbit-password", password, secret: true);
        var connection = builder.AddConnectionString("rabbit", ReferenceExpression.Create(
            $"amqp://lexom:{secret.Resource}@{endpoint.Property(EndpointProperty.Host)}:{endpoint.Property(EndpointProperty.Port)}/"));
        return new Broker(connection.Resource.ConnectionStringExpression, server);
    }

    private IResourceBuilder<ExecutableResource> Add(string name, Command command, int port, Func<CancellationToken, Task<bool>> answers)
    {
        // Without a check of its own an executable counts as healthy as soon as it runs.
        var check = name + "-answers";
        builder.Services.AddHealthChecks().AddAsyncCheck(
            check, async ct => await answers(ct) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{name} does not answer yet."));
        var server = builder.AddExecutable(name, command.File, command.Folder ?? builder.AppHostDirectory, command.Arguments)
            .WithEndpoint(port: port, scheme: "tcp", name: "tcp", isProxied: false)
            .WithHealthCheck(check);
        foreach (var (key, value) in command.Environment)
        {
            server.WithEnvironment(key, value);
        }

        return server;
    }
}
