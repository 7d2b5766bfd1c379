using Lexom.Identity.Data;

using Lexom.ServiceDefaults.Jobs;
using Microsoft.Extensions.Options;

using OpenIddict.Server;

namespace Lexom.Identity.Jobs;

/// <summary>
/// Looks at the issuer's keys every minute: one that has signed for three months is replaced, by whichever instance comes first, and every instance takes the new set.
/// Services fetch a key they don't know by themselves. Real time, not the business clock.
/// </summary>
internal sealed partial class RotateKeys(StoredKeys keys, IOptionsMonitorCache<OpenIddictServerOptions> options, ILogger<RotateKeys> logger) : EndlessService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One look; tests call it with a time of their own.</summary>
    internal async Task LookAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await keys.LoadAsync(now, ct))
        {
            // OpenIddict asks for its options with each request: the next one is built with the new keys.
            options.TryRemove(Options.DefaultName);
            LogChanged();
        }
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(TimeProvider.System.GetUtcNow(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away; the keys at hand still serve.
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The issuer's keys changed.")]
    private partial void LogChanged();

    [LoggerMessage(2, LogLevel.Warning, "The issuer's keys could not be looked at.")]
    private partial void LogFailed(Exception failure);
}
