using System.Text;
using System.Text.Json;
using Lexom.ServiceDefaults.Messaging;
using RabbitMQ.Client;

namespace Lexom.ServiceTests.Fixture;

/// <summary>Puts messages on the queues of services, as the relay of another service would.</summary>
internal sealed class QueueSender : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private QueueSender(IConnection connection, IChannel channel) => (_connection, _channel) = (connection, channel);

    public static async Task<QueueSender> OpenAsync(Uri rabbit)
    {
        var connection = await new ConnectionFactory { Uri = rabbit }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        return new QueueSender(connection, channel);
    }

    /// <summary>Deletes what an earlier run left on the broker.</summary>
    public static async Task ForgetAsync(Uri rabbit, string service)
    {
        await using var connection = await new ConnectionFactory { Uri = rabbit }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in (string[])[QueueNames.Of(service), QueueNames.BatchOf(service)])
        {
            foreach (var suffix in (string[])["", "_error", "_skipped", "_crashed"])
            {
                await channel.QueueDeleteAsync(queue + suffix);
            }
        }
    }

    public async Task SendAsync<T>(string queue, T message, Guid key, Guid id)
    {
        var envelope = JsonSerializer.Serialize(new
        {
            messageId = id,
            messageType = new[] { $"urn:message:{ContractNames.Of(typeof(T))}" },
            headers = new Dictionary<string, string> { ["lexom-key"] = key.ToString() },
            message,
        }, JsonSerializerOptions.Web);
        var properties = new BasicProperties { MessageId = id.ToString(), ContentType = "application/vnd.masstransit+json", DeliveryMode = DeliveryModes.Persistent };
        // The queue is declared by the service while it starts: a message that comes first is returned, and sent again.
        await Eventually.True(async () =>
        {
            try
            {
                await _channel.BasicPublishAsync("", queue, mandatory: true, properties, Encoding.UTF8.GetBytes(envelope));
                return true;
            }
            catch (RabbitMQ.Client.Exceptions.PublishException e) when (e.IsReturn)
            {
                return false;
            }
        }, $"the queue {queue} exists");
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
