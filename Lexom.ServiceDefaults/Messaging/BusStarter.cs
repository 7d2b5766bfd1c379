using Lexom.ServiceDefaults.Jobs;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>
/// Starts the bus, and again when it is not up in time. MassTransit's own service starts it once: when the broker dies while the endpoints are being declared, that start never
/// ends, and the service would hear nothing any more. The API does not wait for it: commands are accepted and their messages wait in the outbox.
/// </summary>
internal sealed partial class BusStarter(IBusControl bus, ILogger<BusStarter> logger) : EndlessService, IAsyncDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await bus.StopAsync(cancellationToken);
    }

    /// <summary>A host that is disposed without having been stopped must not go on taking messages.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        using var patience = new CancellationTokenSource(Within);
        await bus.StopAsync(patience.Token);
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!await TryStartAsync(stoppingToken))
        {
            await Task.Delay(Pause, TimeProvider.System, stoppingToken);
        }
    }

    private async Task<bool> TryStartAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Within);
        try
        {
            await bus.StartAsync(patience.Token);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            NotYet(logger, e.GetType().Name, e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bus has not started yet ({Kind}: {Reason}); it is started again")]
    private static partial void NotYet(ILogger logger, string kind, string reason);
}
