using System.Diagnostics;

namespace Lexom.Bench.Load;

/// <summary>Clients that each send their next call when the last one is answered.</summary>
internal static class ClosedLoop
{
    /// <param name="client">Makes one client: what it does per call, true when it was answered as it should.</param>
    public static async Task<LoadResult> RunAsync(int clients, TimeSpan duration, Func<int, Task<Func<Task<bool>>>> client)
    {
        var calls = new List<Func<Task<bool>>>();
        for (var i = 0; i < clients; i++)
        {
            calls.Add(await client(i));
        }

        var watch = Stopwatch.StartNew();
        var parts = await Task.WhenAll(calls.Select(call => Task.Run(() => RepeatAsync(call, watch, duration))));
        var seconds = watch.Elapsed.TotalSeconds;
        var all = parts.SelectMany(p => p.Milliseconds).ToArray();
        Array.Sort(all);
        return new LoadResult(seconds, all, parts.Sum(p => p.Refused));
    }

    private static async Task<(List<double> Milliseconds, int Refused)> RepeatAsync(Func<Task<bool>> call, Stopwatch watch, TimeSpan duration)
    {
        var (taken, refused) = (new List<double>(4096), 0);
        while (watch.Elapsed < duration)
        {
            var start = Stopwatch.GetTimestamp();
            if (await call())
            {
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            else
            {
                refused++;
            }
        }

        return (taken, refused);
    }
}
