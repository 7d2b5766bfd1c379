using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>Opens connections of the relay, the dead-letter collector and the listener's look, apart from MassTransit's own.</summary>
internal sealed class Broker(IConfiguration configuration, ServiceIdentity service)
{
    public Task<IConnection> ConnectAsync(string purpose, CancellationToken ct)
    {
        var factory = new ConnectionFactory
        {
            Uri = configuration.GetRabbitConnection(),
            ClientProvidedName = $"lexom-{service.Name}-{purpose}",
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
        };
        return factory.CreateConnectionAsync(ct);
    }

    /// <summary>Whether it lets us in just now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await ConnectAsync("look", ct);
            return true;
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Where a message goes that its queue gave up delivering.</summary>
    public static string CrashedExchange(string queue) => $"{queue}_crashed";
}
