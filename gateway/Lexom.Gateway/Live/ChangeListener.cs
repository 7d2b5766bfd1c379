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
    private readonly Lock _gate = new();
    private readonly RecentNews _recent = new();
    private readonly HashSet<Channel<News>> _screens = [];

    /// <summary>Behind everything heard so far: what is read from now on shows all of it.</summary>
    public string Position
    {
        get
        {
            lock (_gate)
            {
                return _recent.Position;
            }
        }
    }

    /// <summary>A screen's own queue, and what it has missed since a position. The queue of a screen that is slow ends; it comes back with the position of what it has read.</summary>
    public (Channel<News> Screen, IReadOnlyList<News> Missed, string Position) Open(string? after)
    {
        var screen = Channel.CreateBounded<News>(Backlog);
        lock (_gate)
        {
            _screens.Add(screen);
            return (screen, _recent.After(after), _recent.Position);
        }
    }

    public void Close(Channel<News> screen)
    {
        lock (_gate)
        {
            _screens.Remove(screen);
        }
    }

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
        Tell(RecentNews.Everything);
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private void Tell(string what)
    {
        lock (_gate)
        {
            var news = _recent.Add(what);
            foreach (var slow in _screens.Where(screen => !screen.Writer.TryWrite(news)).ToList())
            {
                slow.Writer.Complete();
                _screens.Remove(slow);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes are not heard for now: {Reason}")]
    private static partial void Away(ILogger logger, string reason);
}
