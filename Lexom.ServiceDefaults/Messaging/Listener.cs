using Lexom.ServiceDefaults.Jobs;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Starts the bus once the broker answers, listens to the service's queues, and listens anew to one that stays unheard although the broker answers. MassTransit's own start
/// gives up after a minute and can't be repeated; its reconnecting pauses for up to half a minute, and ends for good after a thousand tries. The API waits for none of it:
/// commands are accepted, and their messages wait in the outbox.
/// </summary>
internal sealed partial class Listener(IBusControl bus, IReceiveEndpointConnector connector, Endpoints endpoints, MessagingMarker marker, Broker broker, ILogger<Listener> logger)
    : EndlessService, IAsyncDisposable
{
    private const int FirstPatience = 5;
    private const int LongestPatience = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongFarewell = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await bus.StopAsync(cancellationToken);
    }

    /// <summary>A host that is disposed without having been stopped must not go on taking messages.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        using var patience = new CancellationTokenSource(LongFarewell);
        await bus.StopAsync(patience.Token);
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!await broker.AnswersAsync(stoppingToken) || !await TryStartAsync(stoppingToken))
        {
            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
        }

        await Task.WhenAll(marker.Queues.Select(queue => ListenAsync(queue, stoppingToken)));
    }

    // Without a token of ours the start would end after a minute, and could not be begun again.
    private async Task<bool> TryStartAsync(CancellationToken ct)
    {
        try
        {
            await bus.StartAsync(ct).WaitAsync(ct);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            NotYet(logger, e.GetType().Name, e.Message);
            return false;
        }
    }

    private async Task ListenAsync(string queue, CancellationToken ct)
    {
        var patience = FirstPatience;
        while (!ct.IsCancellationRequested)
        {
            var endpoint = connector.ConnectReceiveEndpoint(queue, (context, configurator) => endpoints.Configure(queue, (IRabbitMqReceiveEndpointConfigurator)configurator, context));
            var heard = await UntilDeafAsync(endpoint, queue, patience, ct);
            // The longer it is busy with nothing but beginning, the more time it gets to begin.
            patience = heard ? FirstPatience : Math.Min(2 * patience, LongestPatience);
            Deaf(logger, queue);
            await LeaveAsync(endpoint, ct);
        }
    }

    /// <returns>Whether it has been heard at all.</returns>
    private async Task<bool> UntilDeafAsync(HostReceiveEndpointHandle endpoint, string queue, int patience, CancellationToken ct)
    {
        var (heard, silent) = (false, 0);
        using var seconds = new PeriodicTimer(Pause, TimeProvider.System);
        while (silent < patience)
        {
            await seconds.WaitForNextTickAsync(ct);
            var hears = endpoint.Ready.IsCompletedSuccessfully && Hears(queue);
            heard |= hears;
            silent = hears || !await broker.AnswersAsync(ct) ? 0 : silent + 1;
        }

        return heard;
    }

    // MassTransit calls an endpoint healthy, too, that has only begun to start.
    private bool Hears(string queue) =>
        bus.CheckHealth().Endpoints.Values.Any(endpoint => endpoint.Status == BusHealthStatus.Healthy && endpoint.InputAddress.Segments[^1] == queue);

    // What it still handles it may finish. It counts as removed even when its end is not waited for.
    private static async Task LeaveAsync(HostReceiveEndpointHandle endpoint, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Farewell);
        try
        {
            await endpoint.StopAsync(patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // It did not hear any more: how it ends is of no interest.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bus has not started yet ({Kind}: {Reason}); it is started again")]
    private static partial void NotYet(ILogger logger, string kind, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is heard from {Queue} although the broker answers; it is listened to anew")]
    private static partial void Deaf(ILogger logger, string queue);
}
