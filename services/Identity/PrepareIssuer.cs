using Lexom.Identity.Data;

using Npgsql;

namespace Lexom.Identity;

/// <summary>
/// Before the first request: the keys, and the clients whose secrets the environment gives (they may have changed since the migration step).
/// A database that is not up yet is waited for; a wrong configuration ends the start.
/// </summary>
internal sealed partial class PrepareIssuer(IServiceScopeFactory scopes, StoredKeys keys, ILogger<PrepareIssuer> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        do
        {
            try
            {
                await keys.LoadAsync(TimeProvider.System.GetUtcNow(), cancellationToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ClientRegister>().RegisterOwnAsync(cancellationToken);
                return;
            }
            catch (Exception failure) when (IsDatabaseAway(failure))
            {
                LogWaiting(failure.Message);
            }
        }
        while (await pause.WaitForNextTickAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsDatabaseAway(Exception failure) =>
        failure is NpgsqlException { IsTransient: true } or TimeoutException || (failure.InnerException is { } inner && IsDatabaseAway(inner));

    [LoggerMessage(1, LogLevel.Warning, "Waiting for the database: {Reason}")]
    private partial void LogWaiting(string reason);
}
