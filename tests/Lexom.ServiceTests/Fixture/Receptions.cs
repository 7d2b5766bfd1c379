using System.Collections.Concurrent;
using MassTransit;

namespace Lexom.ServiceTests.Fixture;

/// <summary>Counts how often each message was received and acknowledged as handled, repeats included; one that is set aside as unknown does not count.</summary>
internal sealed class Receptions : IReceiveObserver
{
    private readonly ConcurrentDictionary<Guid, int> _counts = new();

    public int Of(Guid messageId) => _counts.GetValueOrDefault(messageId);

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        if (context.IsDelivered && context.GetMessageId() is { } id)
        {
            _counts.AddOrUpdate(id, 1, (_, count) => count + 1);
        }

        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}
