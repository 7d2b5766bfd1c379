using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Sends the outbox. One instance of a service is active at a time (an advisory lock held by the sending transaction), so messages of one key leave in order; the
/// others stand by and take over when it dies. A row that can't be sent waits by itself, with the rows behind it of the same key; all others go on.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource database, Broker broker, Subscriptions subscriptions, RelaySignal signal, ServiceIdentity service, MessagingFigures figures, ILogger<OutboxRelay> logger)
    : EndlessService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromSeconds(10);
    private static readonly ActivitySource Source = new(Telemetry.Name);

    private IConnection? _connection;
    private IChannel? _channel;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendBatchAsync(stoppingToken) == BatchSize)
                {
                }

                await signal.WaitAsync(Poll, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Postgres or the broker is away, or a confirm did not come: what was not confirmed is sent again on a new connection.
                Interrupted(logger, e.GetType().Name, e.Message);
                await DisconnectAsync();
                await Task.Delay(Poll, TimeProvider.System, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await DisconnectAsync();
    }

    private async Task<int> SendBatchAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var rows = await OutboxTable.TakeAsync(connection, service.Name, BatchSize, ct);
        if (rows.Count == 0)
        {
            return 0;
        }

        var channel = await ChannelAsync(ct);
        using var confirmed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        confirmed.CancelAfter(ConfirmWithin);
        var outcomes = await Task.WhenAll(rows.GroupBy(row => row.Key).Select(group => SendInOrderAsync(channel, [.. group], confirmed.Token)));
        await OutboxTable.SettleAsync(connection, service.Name, [.. outcomes.SelectMany(o => o.Sent)], [.. outcomes.SelectMany(o => o.Failed)], ct);
        await transaction.CommitAsync(ct);
        figures.Sent(outcomes.Sum(o => o.Sent.Count));
        return rows.Count;
    }

    private async Task<(List<long> Sent, List<FailedRow> Failed)> SendInOrderAsync(IChannel channel, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        var sent = new List<long>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                await SendAsync(channel, row, ct);
                sent.Add(row.Seq);
            }
            catch (PublishException e)
            {
                // Returned (nobody is bound) or refused by the broker: this row's own trouble, and its followers wait with it.
                var reason = e.IsReturn ? $"Unroutable: no queue is bound to {row.Type}." : "The broker refused the message.";
                Unsendable(logger, row.Id, row.Type, reason);
                return (sent, [new FailedRow(row.Seq, reason)]);
            }
        }

        return (sent, []);
    }

    private static async Task SendAsync(IChannel channel, OutboxRow row, CancellationToken ct)
    {
        using var activity = Source.StartActivity("outbox send", ActivityKind.Producer, row.TraceParent);
        activity?.SetTag("messaging.message.id", row.Id);
        activity?.SetTag("messaging.destination.name", row.Type);
        var trace = activity?.Id ?? row.TraceParent;
        var properties = new BasicProperties
        {
            MessageId = row.Id.ToString(),
            ContentType = "application/vnd.masstransit+json",
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?> { [MessagingSetup.KeyHeader] = row.Key.ToString() },
        };
        if (trace is not null)
        {
            properties.Headers["MT-Activity-Id"] = trace;
        }

        if (row.Deferrals > 0)
        {
            properties.Headers[MessagingSetup.DeferralsHeader] = row.Deferrals;
        }

        await channel.BasicPublishAsync(row.Exchange ?? row.Type, routingKey: "", mandatory: true, properties, Envelope(row, trace), ct);
    }

    /// <summary>MassTransit's envelope around the JSON as it was stored: it is not read and written again.</summary>
    private static byte[] Envelope(OutboxRow row, string? trace)
    {
        var headers = trace is null ? "" : $",\"MT-Activity-Id\":{JsonSerializer.Serialize(trace)}";
        return Encoding.UTF8.GetBytes(
            $$"""{"messageId":"{{row.Id}}","messageType":["urn:message:{{row.Type}}"],"sentTime":"{{row.CreatedAt.UtcDateTime:O}}","headers":{"{{MessagingSetup.KeyHeader}}":"{{row.Key}}"{{headers}}},"message":{{row.Body}}}""");
    }

    private async Task<IChannel> ChannelAsync(CancellationToken ct)
    {
        if (_channel is not { IsOpen: true })
        {
            await DisconnectAsync();
            _connection = await broker.ConnectAsync("outbox", ct);
            _channel = await _connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
            await subscriptions.DeclareAsync(_channel, ct);
        }

        return _channel;
    }

    private async Task DisconnectAsync()
    {
        var (channel, connection) = (_channel, _connection);
        (_channel, _connection) = (null, null);
        try
        {
            if (channel is not null)
            {
                await channel.DisposeAsync();
            }

            if (connection is not null)
            {
                await connection.DisposeAsync();
            }
        }
        catch (Exception e) when (e is IOException or AlreadyClosedException or OperationInterruptedException or TimeoutException or ObjectDisposedException)
        {
            // It was gone already.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending the outbox was interrupted ({Kind}: {Reason}); it goes on shortly")]
    private static partial void Interrupted(ILogger logger, string kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MessageId} of type {Type} could not be sent and waits: {Reason}")]
    private static partial void Unsendable(ILogger logger, Guid messageId, string type, string reason);
}
