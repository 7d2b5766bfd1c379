using System.Collections.Concurrent;
using System.Threading.Channels;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Jobs;
using Npgsql;

namespace Lexom.Gateway.Live;

/// <summary>Hears what the services say they have changed (<see cref="ChangeNews"/>) and passes it to every screen that listens here.</summary>
internal sealed partial class ChangeListener(NpgsqlDataSource source, ILogger<ChangeListener> logger) : EndlessService
{
    private const int Backlog = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Channel<string>, bool> _screens = [];

    /// <summary>A screen's own queue; a screen that is slow loses the oldest news, which the newer make superfluous.</summary>
    public Channel<string> Open()
    {
        var screen = Channel.CreateBounded<string>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        _screens[screen] = true;
        return screen;
    }

    public void Close(Channel<string> screen) => _screens.TryRemove(screen, out _);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                Away(logger, e.Message);
                await Task.Delay(Pause, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, news) => Tell(news.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChangeNews.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        // What happened before this connection was there is unknown: everybody reads everything once.
        Tell("*");
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private void Tell(string news)
    {
        foreach (var (screen, _) in _screens)
        {
            screen.Writer.TryWrite(news);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes are not heard for now: {Reason}")]
    private static partial void Away(ILogger logger, string reason);
}
