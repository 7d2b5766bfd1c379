using System.Collections.Concurrent;

namespace Lexom.Gateway.Limits;

/// <summary>Counts requests per client in windows of one minute. Pure but for its own counters: the time is an argument.</summary>
internal sealed class ClientWindows
{
    public const int WindowSeconds = 60;

    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private long _sweptAt;

    /// <summary>Takes one request from the client's quota.</summary>
    public Taken Take(string client, int quota, DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        Sweep(second);
        var window = _windows.AddOrUpdate(
            client,
            _ => new Window(second, 1),
            (_, running) => second - running.StartedAt < WindowSeconds ? running with { Count = running.Count + 1 } : new Window(second, 1));
        return new Taken(window.Count <= quota, Math.Max(0, quota - window.Count), (int)(window.StartedAt + WindowSeconds - second));
    }

    /// <summary>How many clients are being counted.</summary>
    internal int Clients => _windows.Count;

    // Anonymous callers are counted by address: without this, a crowd of addresses would stay in memory.
    private void Sweep(long second)
    {
        var last = Interlocked.Read(ref _sweptAt);
        if (second - last < WindowSeconds || Interlocked.CompareExchange(ref _sweptAt, second, last) != last)
        {
            return;
        }

        foreach (var (client, window) in _windows)
        {
            if (second - window.StartedAt >= WindowSeconds)
            {
                _windows.TryRemove(new KeyValuePair<string, Window>(client, window));
            }
        }
    }

    private sealed record Window(long StartedAt, int Count);

    /// <param name="Allowed">Within the quota.</param>
    /// <param name="Remaining">Requests left in this window.</param>
    /// <param name="ResetSeconds">Until the next window.</param>
    internal readonly record struct Taken(bool Allowed, int Remaining, int ResetSeconds);
}
