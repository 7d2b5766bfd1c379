using System.Reflection;
using Lexom.Contracts;
using RabbitMQ.Client;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>The queues of a service, which are also the names of the exchanges before them.</summary>
internal static class QueueNames
{
    public static string Of(string service) => $"lexom-{service}";

    public static string BatchOf(string service) => $"lexom-{service}-batch";
}

/// <summary>A queue that a contract, <c>Namespace:Name</c>, goes to.</summary>
internal sealed record Subscription(string Contract, string Queue);

/// <summary>
/// Which contract goes to which queues. A fanout exchange gives a message to the queues bound to it at that moment and no other: a queue that its service has yet to bind
/// would miss it for good. The sender therefore makes them all, as MassTransit does for each service.
/// </summary>
internal sealed class Subscriptions(IEnumerable<Subscription> all)
{
    private readonly IReadOnlyList<Subscription> _all = [.. all];

    public static IEnumerable<Subscription> OfContracts() =>
        from type in ContractNames.Types
        let heard = type.GetCustomAttribute<HeardByAttribute>()
        where heard is not null
        from service in heard.Services
        select new Subscription(ContractNames.Of(type), heard.InBatches ? QueueNames.BatchOf(service) : QueueNames.Of(service));

    /// <summary>On a broker that has them, this changes nothing.</summary>
    public async Task DeclareAsync(IChannel channel, CancellationToken ct)
    {
        // An exchange that does not exist would close the channel for all.
        foreach (var contract in ContractNames.All.Union(_all.Select(subscription => subscription.Contract)))
        {
            await channel.ExchangeDeclareAsync(contract, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
        }

        foreach (var queue in _all.Select(subscription => subscription.Queue).Distinct())
        {
            await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: ct);
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Endpoints.QueueArguments(queue), cancellationToken: ct);
            await channel.QueueBindAsync(queue, queue, "", cancellationToken: ct);
        }

        foreach (var (contract, queue) in _all)
        {
            await channel.ExchangeBindAsync(queue, contract, "", cancellationToken: ct);
        }
    }
}
