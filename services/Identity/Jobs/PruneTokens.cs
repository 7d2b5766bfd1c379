using Lexom.ServiceDefaults.Jobs;
using OpenIddict.Abstractions;

namespace Lexom.Identity.Jobs;

/// <summary>Once an hour, removes tokens and authorizations that ended a fortnight ago; without it the token table only grows. Real time, not the business clock.</summary>
internal sealed partial class PruneTokens(IServiceScopeFactory scopes, ILogger<PruneTokens> logger) : EndlessService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var before = TimeProvider.System.GetUtcNow() - Kept;
                var tokens = await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, stoppingToken);
                LogPruned(tokens);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away; the next hour tries again.
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Removed {Tokens} ended tokens.")]
    private partial void LogPruned(long tokens);

    [LoggerMessage(2, LogLevel.Warning, "Ended tokens could not be removed.")]
    private partial void LogFailed(Exception failure);
}
