using System.Diagnostics;

namespace Lexom.ServiceTests.Fixture;

/// <summary>Waits for a condition, never for a duration.</summary>
public static class Eventually
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is right, and gives it; fails with the description and the last answer seen.</summary>
    public static async Task<T> Get<T>(Func<Task<T>> ask, Func<T, bool> right, string description, TimeSpan? within = null)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await ask();
            if (right(seen))
            {
                return seen;
            }

            if (watch.Elapsed > (within ?? TimeSpan.FromSeconds(20)))
            {
                throw new TimeoutException($"Waited {watch.Elapsed.TotalSeconds:0} s until {description}; last seen: {seen}.");
            }

            await Task.Delay(Poll, TimeProvider.System);
        }
    }

    public static Task<bool> True(Func<Task<bool>> ask, string description, TimeSpan? within = null) => Get(ask, seen => seen, description, within);
}
