using System.Diagnostics;

namespace Lexom.Bench.Load;

/// <summary>Clients that together send so many calls a second, whatever the answers take; a call that comes late counts from when it was due.</summary>
internal static class Paced
{
    public static async Task<LoadResult> RunAsync(double perSecond, int clients, TimeSpan duration, Func<int, Task<Func<Task<bool>>>> client)
    {
        var calls = new List<Func<Task<bool>>>();
        for (var i = 0; i < clients; i++)
        {
            calls.Add(await client(i));
        }

        var (watch, sent) = (Stopwatch.StartNew(), -1);
        var parts = await Task.WhenAll(calls.Select(call => Task.Run(async () =>
        {
            var (taken, refused) = (new List<double>(), 0);
            while (TimeSpan.FromSeconds(Interlocked.Increment(ref sent) / perSecond) is var due && due < duration)
            {
                if (due - watch.Elapsed is { Ticks: > 0 } early)
                {
                    await Task.Delay(early, TimeProvider.System);
                }

                if (await call())
                {
                    taken.Add((watch.Elapsed - due).TotalMilliseconds);
                }
                else
                {
                    refused++;
                }
            }

            return (taken, refused);
        })));
        var all = parts.SelectMany(p => p.taken).ToArray();
        Array.Sort(all);
        return new LoadResult(watch.Elapsed.TotalSeconds, all, parts.Sum(p => p.refused));
    }
}
