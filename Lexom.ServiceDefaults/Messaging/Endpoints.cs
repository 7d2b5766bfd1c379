using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>How each queue of the service is listened to, by its reactions.</summary>
internal sealed class Endpoints(MessagingMarker marker, IEnumerable<BatchedType> batched, IServiceScopeFactory scopes, IReadOnlyList<Type> consumers) : IDisposable
{
    private const int Concurrency = 8;
    private const int Prefetch = 64;
    private const int BatchPrefetch = 400;
    private const int DeliveryLimit = 20;

    private readonly IReadOnlyList<Type> _batches = [.. batched.Select(type => type.Consumer)];

    // One for as long as the process lives: what was taken before a queue is listened to anew comes before what is taken then.
    private readonly InOrderByKey _order = new(Concurrency);

    /// <summary>
    /// What the queue is made with. Its error queues get the same, because MassTransit declares them so: a process that dies again and again over one message must not do
    /// so for ever, and must not lose it either.
    /// </summary>
    public static Dictionary<string, object?> QueueArguments(string queue) => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = Broker.CrashedExchange(queue),
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    public void Configure(string queue, IRabbitMqReceiveEndpointConfigurator endpoint, IBusRegistrationContext context)
    {
        if (queue == marker.BatchQueue)
        {
            ConfigureBatches(endpoint, context);
        }
        else
        {
            ConfigureInOrder(endpoint, context);
        }
    }

    public void Dispose() => _order.Dispose();

    private void ConfigureInOrder(IRabbitMqReceiveEndpointConfigurator endpoint, IBusRegistrationContext context)
    {
        Declare(endpoint, marker.Queue, Prefetch);
        endpoint.ConfigureReceive(receive => receive.UseFilter(_order));
        endpoint.UseFilter(new DeferFilter(scopes, marker));
        WaitOut(endpoint);
        endpoint.UseMessageRetry(retry =>
        {
            retry.Intervals(50, 200);
            retry.Handle<Exception>(e => e is not NotYetException && !Transient.Is(e));
        });
        endpoint.UseConsumeFilter(typeof(InboxFilter<>), context);
        foreach (var consumer in consumers.Except(_batches))
        {
            endpoint.ConfigureConsumer(context, consumer);
        }
    }

    // What fails otherwise is dealt with by the consumer, message by message.
    private void ConfigureBatches(IRabbitMqReceiveEndpointConfigurator endpoint, IBusRegistrationContext context)
    {
        Declare(endpoint, marker.BatchQueue, BatchPrefetch);
        WaitOut(endpoint);
        foreach (var consumer in _batches)
        {
            endpoint.ConfigureConsumer(context, consumer);
        }
    }

    private static void Declare(IRabbitMqReceiveEndpointConfigurator endpoint, string queue, int prefetch)
    {
        endpoint.SetQuorumQueue();
        foreach (var (name, value) in QueueArguments(queue))
        {
            endpoint.SetQueueArgument(name, value);
        }

        endpoint.PrefetchCount = prefetch;
        endpoint.ConcurrentMessageLimit = prefetch;
        endpoint.PublishFaults = false;
    }

    // A dependency that is away, for about five minutes in all.
    private static void WaitOut(IRabbitMqReceiveEndpointConfigurator endpoint) => endpoint.UseMessageRetry(retry =>
    {
        retry.Exponential(60, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(500));
        retry.Handle<Exception>(Transient.Is);
    });
}
