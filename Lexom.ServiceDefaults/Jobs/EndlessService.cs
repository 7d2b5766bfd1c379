using Microsoft.Extensions.Hosting;

namespace Lexom.ServiceDefaults.Jobs;

/// <summary>Work that goes on as long as the process. Its end when the host stops is no failure, so the host must not take it for one.</summary>
public abstract class EndlessService : BackgroundService
{
    /// <summary>Does the work until it is cancelled. Whatever else it throws ends the process: a loop that can go on catches it itself.</summary>
    /// <param name="stoppingToken">Cancelled when the host stops.</param>
    protected abstract Task RunAsync(CancellationToken stoppingToken);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop: what breaks on the way out, a cancelled statement for one, is part of stopping.
        }
    }
}
