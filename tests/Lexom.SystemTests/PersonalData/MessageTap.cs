using System.Text;
using RabbitMQ.Client;

namespace Lexom.SystemTests.PersonalData;

/// <summary>A queue of its own on every contract's exchange: it hears all that the services tell one another.</summary>
internal sealed class MessageTap : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly string _queue;

    private MessageTap(IConnection connection, IChannel channel, string queue) => (_connection, _channel, _queue) = (connection, channel, queue);

    public static async Task<MessageTap> OpenAsync(Uri broker)
    {
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        foreach (var contract in Contracts())
        {
            await channel.ExchangeDeclareAsync(contract, ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(queue, contract, "");
        }

        return new MessageTap(connection, channel, queue);
    }

    public async Task<IReadOnlyList<string>> TakeAllAsync()
    {
        var messages = new List<string>();
        while (await _channel.BasicGetAsync(_queue, autoAck: true) is { } message)
        {
            messages.Add(Encoding.UTF8.GetString(message.Body.Span));
        }

        return messages;
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static IEnumerable<string> Contracts() => typeof(Kernel.Money).Assembly.GetExportedTypes()
        .Where(type => type.Namespace?.StartsWith("Lexom.Contracts.", StringComparison.Ordinal) == true)
        .Select(type => $"{type.Namespace}:{type.Name}");
}
