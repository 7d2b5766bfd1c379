using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Lexom.SystemTests.Telemetry;

namespace Lexom.SystemTests.Stories;

/// <summary>
/// Ends parts of the running system with kill -9 and starts them again, in an order that follows from the seed. When to strike is counted in work the system has done, not
/// in seconds: each blow falls in the middle of something.
/// </summary>
internal sealed class Killer(LocalHost host, TelemetryCollector telemetry, int seed)
{
    // No part is in both lists: two hands work at once, never on the same one.
    private static readonly string[] Left = ["ordering", "billing", "gateway", "rabbitmq"];
    private static readonly string[] Right = ["catalog", "funding", "postgres", "identity", "privacy"];
    private int _kills;

    public int Kills => _kills;

    /// <summary>Kills every part several times, 31 blows in all; stops sooner when asked to, with every part running again.</summary>
    public Task RunAsync(CancellationToken ct) =>
        Task.WhenAll(KillAsync(Left, rounds: 4, new Random(seed), ct), KillAsync(Right, rounds: 3, new Random(seed + 1), ct));

    private async Task KillAsync(string[] parts, int rounds, Random random, CancellationToken ct)
    {
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(parts);
            foreach (var part in parts)
            {
                await WorkAsync(random.Next(5, 120));
                if (ct.IsCancellationRequested)
                {
                    return;
                }

                await host.KillAsync(part);
                Interlocked.Increment(ref _kills);
                await host.StartAsync(part, CancellationToken.None);
            }
        }
    }

    private async Task WorkAsync(int spans)
    {
        var until = telemetry.Spans.Count + spans;
        try
        {
            await Eventually.True(() => Task.FromResult(telemetry.Spans.Count >= until), TimeSpan.FromSeconds(5), "some more work is done");
        }
        catch (TimeoutException)
        {
            // The other hand has just struck and little moves: strike all the same.
        }
    }
}
