using System.Globalization;
using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using RabbitMQ.Client;
using Shouldly;

namespace Lexom.SystemTests.Host;

public sealed class RabbitMqTests
{
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_its_port_and_confirmed_messages_over_a_restart_and_a_kill()
    {
        await using var temporary = new TemporaryPlace();
        var rabbit = new RabbitMq(temporary.Place, new RabbitMqPorts(Ports.Take(), Ports.Take(), Ports.Take()), "lexom", "secret");
        await rabbit.StartAsync(Cancelled);
        await PublishAsync(rabbit, 1);

        await rabbit.RestartAsync(Cancelled);
        await PublishAsync(rabbit, 2);
        await rabbit.KillAsync();
        rabbit.IsRunning.ShouldBeFalse();
        await rabbit.StartAsync(Cancelled);

        (await ReceiveAllAsync(rabbit)).ShouldBe(["1", "2"]);
        await rabbit.StopAsync();
        temporary.Processes().ShouldBeEmpty();
    }

    private static async Task PublishAsync(RabbitMq rabbit, int number)
    {
        await using var connection = await Factory(rabbit).CreateConnectionAsync(Cancelled);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Cancelled);
        await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: Cancelled);
        var body = System.Text.Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture));
        await channel.BasicPublishAsync("", "kept", mandatory: true, new BasicProperties { Persistent = true }, body, Cancelled);
    }

    private static async Task<List<string>> ReceiveAllAsync(RabbitMq rabbit)
    {
        await using var connection = await Factory(rabbit).CreateConnectionAsync(Cancelled);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancelled);
        var received = new List<string>();
        // After a restart a quorum queue elects its leader first: until then it says it is empty.
        await Eventually.True(
            async () =>
            {
                if (await channel.BasicGetAsync("kept", autoAck: true, Cancelled) is { } message)
                {
                    received.Add(System.Text.Encoding.UTF8.GetString(message.Body.Span));
                }

                return received.Count == 2;
            },
            TimeSpan.FromSeconds(20),
            "two messages in the queue");
        return received;
    }

    private static ConnectionFactory Factory(RabbitMq rabbit) => new() { Uri = new Uri(rabbit.ConnectionString) };
}
