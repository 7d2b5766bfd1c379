using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>An OPCO pushes signed decisions; each is verified, stored and announced before it is answered.</summary>
internal sealed class OpcoPush : IRow
{
    private const int Clients = 16;

    public string Name => "opco-push";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var files = bed.Files;
        var token = await system.Cast.Opco.TokenAsync();
        var sample = await files.SignedAsync(1, token);
        var inserts = new InsertCommits(system, Clients, bytes: sample[0].Length);
        await inserts.PrepareAsync();

        var perSecond = 700.0;
        var push = new Contestant("push", async duration =>
        {
            var result = await PushAsync((int)(2 * perSecond * duration.TotalSeconds), client => ClosedLoop.RunAsync(Clients, duration, client));
            perSecond = Math.Max(100, result.PerSecond);
            return result;
        });
        var insert = new Contestant("insert", inserts.RunAsync);
        await Contest.RunAsync(system, options, push, insert);

        // Full, either side waits for itself; what an OPCO waits for when it is not alone shows at a load that both carry.
        var offered = push.Rounds.Select(r => r.PerSecond).Order().ElementAt(push.Rounds.Count / 2) / 4;
        var calmPush = new Contestant("push, a quarter of its saturation", duration => PushAsync((int)(offered * duration.TotalSeconds) + Clients, client => Paced.RunAsync(offered, Clients, duration, client)));
        var calmInsert = new Contestant("insert, as many a second", duration => inserts.RunAsync(duration, offered));
        await Contest.RunAsync(system, options with { WarmUp = 1, Round = options.Round * 3 }, calmPush, calmInsert);

        return new RowReport(
            Name, "OPCO push, verified and stored",
            $"{Clients} clients, each with one connection to the gateway and its next push ready and signed (Ed25519), every push about another file (one `funding.accepted` each), "
            + "against single-row INSERT commits of as many bytes on as many connections. Pushes count when answered 200; what Billing and Ordering do with the decision happens meanwhile on the same cores. "
            + "Then both are offered the same calls a second, a quarter of what saturates the push; a call that has to wait counts from when it was due.",
            [.. push.All(), .. insert.All(), calmPush.Rate(), calmPush.P50(), calmPush.P99(), calmInsert.P50(), calmInsert.P99()],
            [
                Verdict.AtLeast("pushes per insert commit", Series.Ratio("push / insert, rate", push.Rate(), insert.Rate()), 0.25),
                Verdict.AtMost("p99 of pushes by that of inserts, as many a second", Series.Ratio("push / insert, p99", calmPush.P99(), calmInsert.P99()), 3),
                Verdict.AtMost("p99 of pushes by that of inserts, each at its most", Series.Ratio("push / insert, p99", push.P99(), insert.P99()), 3),
            ]);

        // Signed beforehand: the OPCO's processor is not LEXOM's.
        async Task<LoadResult> PushAsync(int most, Func<Func<int, Task<Func<Task<bool>>>>, Task<LoadResult>> run)
        {
            var (requests, next) = (await files.SignedAsync(most, token), -1);
            return await run(async _ =>
            {
                var caller = await HttpCaller.ConnectAsync(system.Host.Gateway);
                return async () => await caller.IsAnsweredAsync(requests[Interlocked.Increment(ref next)], 200);
            });
        }
    }
}
