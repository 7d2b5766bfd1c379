using System.Text;
using System.Text.Json;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Moves the service's error queues into its <c>dead_letters</c> table: what reactions gave up (<c>_error</c>), what no reaction knows (<c>_skipped</c>), and what the
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

    private string[] Queues => [$"{marker.Queue}_error", $"{marker.Queue}_skipped", Broker.CrashedExchange(marker.Queue)];

    // Declared here before anything can die, so that the queue's dead-letter exchange always has somewhere to put it.
    private async Task DeclareAsync(IChannel channel, CancellationToken ct)
    {
        foreach (var queue in Queues)
        {
            await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, MessagingSetup.QueueArguments(marker.Queue), cancellationToken: ct);
            await channel.QueueBindAsync(queue, queue, "", cancellationToken: ct);
        }
    }

    private async Task CollectAsync(IChannel channel, CancellationToken ct)
    {
        foreach (var queue in Queues)
        {
            while (await channel.BasicGetAsync(queue, autoAck: false, ct) is { } message)
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
        var letter = Read(message);
        // The same letter again (its acknowledgement was lost) is the same row.
        if (!await db.Set<DeadLetter>().AnyAsync(l => l.MessageId == letter.MessageId && l.ReplayedAt == null, ct))
        {
            db.Add(letter);
            await db.SaveChangesAsync(ct);
            Died(logger, letter.MessageId, letter.Type, letter.Reason);
        }
    }

    private DeadLetter Read(BasicGetResult message)
    {
        var now = clock.GetUtcNow();
        using var envelope = Parse(message.Body);
        var root = envelope?.RootElement;
        return new DeadLetter
        {
            Id = Guid.CreateVersion7(now),
            MessageId = Guid.TryParse(Text(root, "messageId"), out var id) ? id : Guid.CreateVersion7(now),
            Type = First(root, "messageType")?.Replace("urn:message:", "", StringComparison.Ordinal) ?? "unknown",
            Key = Guid.TryParse(root is { } r && r.TryGetProperty("headers", out var headers) ? Text(headers, MessagingSetup.KeyHeader) : null, out var key) ? key : Guid.Empty,
            Body = root is { } e && e.TryGetProperty("message", out var body) ? body.GetRawText() : "{}",
            Reason = ReasonOf(message.BasicProperties),
            DiedAt = now,
        };
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
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

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } e && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? First(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } e && e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            ? value[0].GetString() : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MessageId} of type {Type} became a dead letter: {Reason}")]
    private static partial void Died(ILogger logger, Guid messageId, string type, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Collecting dead letters waits for the broker ({Kind}: {Reason})")]
    private static partial void Interrupted(ILogger logger, string kind, string reason);
}
