using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>What waits in a service's outbox and dead letters.</summary>
/// <param name="OutboxCount">Messages not yet confirmed by the broker.</param>
/// <param name="OutboxOldestSeconds">Age of the oldest of them; 0 when there is none.</param>
/// <param name="OutboxUnroutable">Messages that failed at least once.</param>
/// <param name="DeadLetters">Messages whose reaction gave up, not replayed yet.</param>
public sealed record MessagingState(long OutboxCount, double OutboxOldestSeconds, long OutboxUnroutable, long DeadLetters);

/// <summary>The same figures as metrics and for the health check, read when they are asked for.</summary>
internal sealed partial class MessagingFigures
{
    private readonly NpgsqlDataSource _database;
    private readonly ServiceIdentity _service;
    private readonly ILogger<MessagingFigures> _logger;
    private readonly Counter<long> _sent;

    public MessagingFigures(NpgsqlDataSource database, ServiceIdentity service, IMeterFactory meters, ILogger<MessagingFigures> logger)
    {
        (_database, _service, _logger) = (database, service, logger);
        var meter = meters.Create(Telemetry.Name);
        _sent = meter.CreateCounter<long>("lexom.outbox.sent", description: "Messages confirmed by the broker");
        meter.CreateObservableGauge("lexom.outbox.age", () => Observe(state => state.OutboxOldestSeconds), "s", "Age of the oldest message not sent");
        meter.CreateObservableGauge("lexom.outbox.waiting", () => Observe(state => (double)state.OutboxCount), description: "Messages not sent");
        meter.CreateObservableGauge("lexom.dead_letters", () => Observe(state => (double)state.DeadLetters), description: "Dead letters not replayed");
    }

    public void Sent(int count) => _sent.Add(count);

    public async Task<MessagingState> ReadAsync(CancellationToken ct)
    {
        await using var command = _database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new MessagingState(reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    private string Sql =>
        $"""
        SELECT count(*), coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8, count(*) FILTER (WHERE attempts > 0),
          (SELECT count(*) FROM "{_service.Name}".dead_letters WHERE replayed_at IS NULL)
        FROM "{_service.Name}".outbox
        """;

    // Meters observe synchronously, from the exporter's own thread.
    private IEnumerable<Measurement<double>> Observe(Func<MessagingState, double> figure)
    {
        MessagingState state;
        try
        {
            using var command = _database.CreateCommand(Sql);
            using var reader = command.ExecuteReader();
            reader.Read();
            state = new MessagingState(reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt64(3));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            Unreadable(_logger, e.Message);
            return [];
        }

        return [new Measurement<double>(figure(state))];
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Messaging figures could not be read: {Reason}")]
    private static partial void Unreadable(ILogger logger, string reason);
}

internal sealed class OutboxCheck(MessagingFigures figures) : IHealthCheck
{
    // A broker that is away is the relay's to wait for: the service still accepts every command.
    private const double Worrying = 60;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var state = await figures.ReadAsync(cancellationToken);
            return state.OutboxOldestSeconds > Worrying
                ? HealthCheckResult.Degraded($"{state.OutboxCount} messages wait, the oldest for {state.OutboxOldestSeconds:0} s.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The outbox can't be read.", e);
        }
    }
}
