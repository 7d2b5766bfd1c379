namespace Lexom.AppHost.Local;

/// <summary>Waits for conditions of other processes, which can only be asked again and again.</summary>
public static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<bool> TryUntilAsync(Func<Task<bool>> condition, TimeSpan patience, CancellationToken ct = default)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > patience)
            {
                return false;
            }

            await Task.Delay(Pause, TimeProvider.System, ct);
        }

        return true;
    }

    /// <summary>Waits until a process that was just started is ready; its end or silence is an error that shows its last output.</summary>
    public static async Task ReadyAsync(ChildProcess process, Workplace place, Func<CancellationToken, Task<bool>> probe, TimeSpan patience, CancellationToken ct)
    {
        var ready = await TryUntilAsync(async () => !process.IsRunning || await probe(ct), patience, ct);
        if (!process.IsRunning)
        {
            throw new HostException($"{process.Name} ended at start with code {await process.Exited}. Its last output:\n{place.LogTail(process.Name)}");
        }

        if (!ready)
        {
            throw new HostException($"{process.Name} was not ready after {patience.TotalSeconds:0} s. Its last output:\n{place.LogTail(process.Name)}");
        }
    }
}

/// <summary>Something this machine, not the program, has to put right; the message says what.</summary>
public sealed class HostException(string message, Exception? inner = null) : Exception(message, inner);
