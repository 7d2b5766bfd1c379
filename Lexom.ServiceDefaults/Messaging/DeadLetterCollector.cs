using System.Text;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Moves the error queues of the service's queues into its <c>dead_letters</c> table: what reactions gave up (<c>_error</c>), what no reaction knows (<c>_skipped</c>), and what the
/// queue stopped delivering because the process died over it each time (<c>_crashed</c>). A letter is acknowledged after its row has committed.
/// </summary>
internal sealed partial class DeadLetterCollector(
    Broker broker, MessagingMarker marker, IServiceScopeFactory scopes, [FromKeyedServices(WallClock.Key)] TimeProvider clock, ILogger<DeadLetterCollector> logger)
    : EndlessService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await broker.ConnectAsync("dead-letters", stoppingToken);
                await using var channel = await connection.CreateChannelAsync(cancellationToken: stoppingToken);
                await DeclareAsync(channel, stoppingToken);
                while (!stoppingToken.IsCancellationRequested)
                {
                    await CollectAsync(channel, stoppingToken);
                    await Task.Delay(Pause, TimeProvider.System, stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Interrupted(logger, e.GetType().Name, e.Message);
                await Task.Delay(Pause, TimeProvider.System, stoppingToken);
            }
        }
    }

    private IEnumerable<(string Dead, string Of)> Queues =>
        marker.Queues.SelectMany(queue => new[] { $"{queue}_error", $"{queue}_skipped", Broker.CrashedExchange(queue) }, (queue, dead) => (dead, queue));

    // Declared here before anything can die, so that the queue's dead-letter exchange always has somewhere to put it.
    private async Task DeclareAsync(IChannel channel, CancellationToken ct)
    {
        foreach (var (dead, of) in Queues)
        {
            await channel.ExchangeDeclareAsync(dead, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
            await channel.QueueDeclareAsync(dead, durable: true, exclusive: false, autoDelete: false, Endpoints.QueueArguments(of), cancellationToken: ct);
            await channel.QueueBindAsync(dead, dead, "", cancellationToken: ct);
        }

        // A broker kept from before a contract was taken in batches still sends it to the other queue as well.
        foreach (var contract in marker.Batched)
        {
            await channel.ExchangeUnbindAsync(marker.Queue, contract, "", cancellationToken: ct);
        }
    }

    private async Task CollectAsync(IChannel channel, CancellationToken ct)
    {
        foreach (var (dead, _) in Queues)
        {
            while (await channel.BasicGetAsync(dead, autoAck: false, ct) is { } message)
            {
                await StoreAsync(message, ct);
                await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
            }
        }
    }

    private async Task StoreAsync(BasicGetResult message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.BuryAsync(DeadLetter.Read(message.Body, ReasonOf(message.BasicProperties), clock.GetUtcNow()), logger, ct);
    }

    private static string ReasonOf(IReadOnlyBasicProperties properties)
    {
        foreach (var header in (string[])["MT-Fault-Message", "MT-Reason", "x-first-death-reason"])
        {
            if (properties.Headers?.TryGetValue(header, out var value) == true && value is not null)
            {
                var type = properties.Headers.TryGetValue("MT-Fault-ExceptionType", out var t) && header == "MT-Fault-Message" ? $"{Decode(t)}: " : "";
                return type + Decode(value);
            }
        }

        return "unknown";
    }

    private static string Decode(object? value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString() ?? "";

    [LoggerMessage(Level = LogLevel.Information, Message = "Collecting dead letters waits for the broker ({Kind}: {Reason})")]
    private static partial void Interrupted(ILogger logger, string kind, string reason);
}
