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
            // Signed beforehand: the OPCO's processor is not LEXOM's.
            var requests = await files.SignedAsync((int)(2 * perSecond * duration.TotalSeconds), token);
            var next = -1;
            var result = await ClosedLoop.RunAsync(Clients, duration, async _ =>
            {
                var caller = await HttpCaller.ConnectAsync(system.Host.Gateway);
                return async () => await caller.IsAnsweredAsync(requests[Interlocked.Increment(ref next)], 200);
            });
            perSecond = Math.Max(100, result.PerSecond);
            return result;
        });
        var insert = new Contestant("insert", inserts.RunAsync);
        await Contest.RunAsync(system, options, push, insert);

        return new RowReport(
            Name, "OPCO push, verified and stored",
            $"{Clients} clients, each with one connection to the gateway and its next push ready and signed (Ed25519), every push about another file (one `funding.accepted` each), "
            + "against single-row INSERT commits of as many bytes on as many connections. Pushes count when answered 200; what Billing and Ordering do with the decision happens meanwhile on the same cores.",
            [.. push.All(), .. insert.All()],
            [
                Verdict.AtLeast("pushes per insert commit", Series.Ratio("push / insert, rate", push.Rate(), insert.Rate()), 0.25),
                Verdict.AtMost("p99 of pushes by that of inserts", Series.Ratio("push / insert, p99", push.P99(), insert.P99()), 3),
            ]);
    }
}
