using System.Diagnostics;
using System.Text;
using Lexom.Bench.Running;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Lexom.Bench.Load;

/// <summary>What the broker carries without outbox and inbox: confirmed publishes into a quorum queue and a consumer that acknowledges, all in the driver.</summary>
internal sealed class PlainMessages
{
    private const string Queue = "bench-plain";
    private const int Unconfirmed = 500;
    private const ushort Prefetch = 64;
    private const ushort Concurrency = 8;

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(new string('x', 900));

    private readonly MeasuredSystem _system;
    private readonly ConnectionFactory _broker;

    private PlainMessages(MeasuredSystem system, ConnectionFactory broker) => (_system, _broker) = (system, broker);

    public static async Task<PlainMessages> StartAsync(MeasuredSystem system)
    {
        var factory = new ConnectionFactory { Uri = new Uri(system.Host.RabbitConnectionString), ConsumerDispatchConcurrency = Concurrency };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await system.ExecuteAsync("CREATE TABLE IF NOT EXISTS bench.handled (id uuid PRIMARY KEY, body text NOT NULL)");
        return new PlainMessages(system, factory);
    }

    /// <param name="commits">The consumer inserts a row in a transaction of its own before it acknowledges.</param>
    public async Task<LoadResult> RunAsync(int count, bool commits)
    {
        // A connection for each run: over one that lived longer, a late frame of a channel closed before ended the next.
        await using var connection = await _broker.CreateConnectionAsync();
        await using var consuming = await connection.CreateChannelAsync();
        await consuming.BasicQosAsync(0, Prefetch, global: false);
        var (handled, done) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        long first = 0;
        var consumer = new AsyncEventingBasicConsumer(consuming);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            if (commits)
            {
                await InsertAsync();
            }

            await consuming.BasicAckAsync(delivery.DeliveryTag, multiple: false);
            Interlocked.CompareExchange(ref first, Stopwatch.GetTimestamp(), 0);
            if (Interlocked.Increment(ref handled) == count)
            {
                done.SetResult();
            }
        };
        await consuming.BasicConsumeAsync(Queue, autoAck: false, consumer);
        await PublishAsync(connection, count);
        await done.Task;
        return new LoadResult(Stopwatch.GetElapsedTime(first).TotalSeconds, new double[count], 0);
    }

    private static async Task PublishAsync(IConnection connection, int count)
    {
        await using var publishing = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var properties = new BasicProperties { Persistent = true };
        for (var sent = 0; sent < count; sent += Unconfirmed)
        {
            var batch = Math.Min(Unconfirmed, count - sent);
            await Task.WhenAll(Enumerable.Range(0, batch).Select(_ => publishing.BasicPublishAsync("", Queue, mandatory: true, properties, Body).AsTask()));
        }
    }

    private async Task InsertAsync()
    {
        await using var command = _system.Database.CreateCommand("INSERT INTO bench.handled (id, body) VALUES ($1, $2)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "handled" });
        await command.ExecuteNonQueryAsync();
    }
}
