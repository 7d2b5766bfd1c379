using System.Collections.Concurrent;
using Lexom.Contracts.Probe;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceTests.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Lexom.ServiceTests.ServiceDefaults;

/// <summary>A service goes on hearing, whatever happens to the broker and when.</summary>
[Collection("probe")]
public sealed class ListeningTests(ProbeFixture fixture, Backends backends)
{
    private static readonly string Queue = QueueNames.Of("probe");
    private const int Half = 150;

    [Fact]
    public async Task What_is_sent_before_a_service_has_ever_listened_waits_for_it()
    {
        await using var connection = await new ConnectionFactory { Uri = backends.Rabbit }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var id = Guid.CreateVersion7();
        await ForgetQueueAsync(channel);
        await using (var sender = await fixture.StartAsync(listens: false))
        {
            await ProbeFixture.SendAsync(sender, (id, new ProbeTold(id, "first of all")));
            await Eventually.True(() => ProbeFixture.DbAsync(sender, async db => !await db.Set<OutboxMessage>().AnyAsync(m => m.Key == id)), "the message has left");
            (await ProbeFixture.DbAsync(sender, db => db.Marks.AnyAsync(m => m.Key == id))).ShouldBeFalse("nobody listens yet");
        }

        await using var app = await fixture.StartAsync();

        await HeardAsync(app, id);
    }

    [Fact]
    public async Task A_service_that_started_while_the_broker_was_away_hears_once_it_answers()
    {
        await using var line = new Line(backends.Rabbit);
        line.Cut();
        await using var app = await fixture.StartAsync(rabbit: line.Broker.ToString());
        var id = Guid.CreateVersion7();
        await ProbeFixture.SendAsync(app, (id, new ProbeTold(id, "waits")));

        line.Mend();

        await HeardAsync(app, id);
    }

    [Fact]
    public async Task A_line_that_breaks_loses_nothing_and_the_order_of_each_key_is_kept_on_the_next_one()
    {
        await using var line = new Line(backends.Rabbit);
        await using var app = await fixture.StartAsync(rabbit: line.Broker.ToString());
        var keys = Enumerable.Range(0, 2).Select(_ => Guid.CreateVersion7()).ToArray();
        await SendRoundsAsync(app, keys, 0, Half);
        await Eventually.Get(() => CountAsync(app, keys), count => count == 2 * Half, "what was sent over the first line is handled");

        line.Cut();
        await SendRoundsAsync(app, keys, Half, Half);
        line.Mend();

        await Eventually.Get(() => CountAsync(app, keys), count => count == 4 * Half, "all messages are handled", TimeSpan.FromMinutes(1));
        foreach (var key in keys)
        {
            var order = await ProbeFixture.DbAsync(app, db => db.Marks.Where(m => m.Key == key).OrderBy(m => m.Id).Select(m => m.What).ToListAsync());
            order.ShouldBe(Enumerable.Range(0, 2 * Half).Select(round => $"{round:000}"));
        }
    }

    [Fact]
    public async Task A_queue_that_stays_unheard_although_the_broker_answers_is_listened_to_anew()
    {
        await using var connection = await new ConnectionFactory { Uri = backends.Rabbit }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        using var log = new Warnings();
        var id = Guid.CreateVersion7();

        // A queue of another make keeps the service from declaring its own, as one that is just being recovered would.
        await channel.QueueDeleteAsync(Queue);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await using var app = await fixture.StartAsync(log: log);
        await Eventually.True(() => Task.FromResult(log.Lines.Any(line => line.Contains($"Nothing is heard from {Queue} ", StringComparison.Ordinal))), "the service finds itself deaf", TimeSpan.FromMinutes(1));
        await channel.QueueDeleteAsync(Queue);
        await ProbeFixture.SendAsync(app, (id, new ProbeTold(id, "at last")));

        await HeardAsync(app, id);
        (await channel.QueueDeclarePassiveAsync(Queue)).ConsumerCount.ShouldBe(1u, "nothing is left of the attempts before");
    }

    // As on a broker that has never known the service, though one that hears the same is bound.
    private static async Task ForgetQueueAsync(IChannel channel)
    {
        var heard = ContractNames.Of(typeof(ProbeTold));
        await channel.QueueDeleteAsync(Queue);
        await channel.ExchangeDeleteAsync(Queue);
        await channel.ExchangeDeclareAsync(heard, ExchangeType.Fanout, durable: true);
        var other = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(other.QueueName, heard, "");
    }

    private static Task HeardAsync(WebApplication app, Guid id) =>
        Eventually.True(() => ProbeFixture.DbAsync(app, db => db.Marks.AnyAsync(m => m.Key == id)), "the message is handled", TimeSpan.FromMinutes(1));

    private static Task<int> CountAsync(WebApplication app, Guid[] keys) => ProbeFixture.DbAsync(app, db => db.Marks.CountAsync(m => keys.Contains(m.Key)));

    private static async Task SendRoundsAsync(WebApplication app, Guid[] keys, int first, int rounds)
    {
        for (var round = first; round < first + rounds; round++)
        {
            await ProbeFixture.SendAsync(app, [.. keys.Select(key => (key, (object)new ProbeTold(key, $"{round:000}")))]);
        }
    }

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
