using System.Diagnostics;

namespace Lexom.SystemTests.Support;

/// <summary>Waits for something that will happen in another process, and says what it saw last when it does not.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static Task True(Func<Task<bool>> condition, TimeSpan timeout, string describe) =>
        Becomes(condition, seen => seen, timeout, describe);

    /// <summary>Asks until the answer is as expected, and gives that answer. An exception while asking counts as "not yet".</summary>
    public static async Task<T> Becomes<T>(Func<Task<T>> ask, Func<T, bool> expected, TimeSpan timeout, string describe)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            string seen;
            try
            {
                var answer = await ask();
                if (expected(answer))
                {
                    return answer;
                }

                seen = answer?.ToString() ?? "nothing";
            }
            catch (Exception e) when (watch.Elapsed < timeout && e is not OperationCanceledException)
            {
                seen = $"{e.GetType().Name}: {e.Message}";
            }

            if (watch.Elapsed > timeout)
            {
                throw new TimeoutException($"Waited {timeout.TotalSeconds:0} s for: {describe}. Last seen: {seen}");
            }

            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
