using System.Diagnostics;
using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>The broker is away under load and comes back: everything is accepted meanwhile, and handled soon after.</summary>
internal sealed class Backlog : IRow
{
    private const int PerSecond = 50;
    private const int Clients = 8;

    public string Name => "backlog";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var away = TimeSpan.FromSeconds(options.Quick ? 15 : 120);
        var customers = new Customers(system, await system.Cast.Portal.TokenAsync());

        await system.Host.StopAsync("rabbitmq");
        var result = await Paced.RunAsync(PerSecond, Clients, away, _ => customers.ClientAsync());
        var waiting = await system.ScalarAsync<long>("SELECT count(*) FROM ordering.outbox");
        await system.Host.StartAsync("rabbitmq");
        var watch = Stopwatch.StartNew();
        await system.SettleAsync();
        var seconds = watch.Elapsed.TotalSeconds;

        var sent = result.Milliseconds.Length + result.Refused;
        var accepted = new Series("commands accepted while the broker was away", "%", [100.0 * result.Milliseconds.Length / sent]);
        var drained = new Series("from the broker's return until everything was handled", "s", [seconds]);
        return new RowReport(
            Name, $"backlog: broker stopped for {away.TotalSeconds:0} seconds under load, then back",
            $"{PerSecond} customers a second are registered while RabbitMQ is stopped; it is started again, and the clock runs from when it answers until no outbox and no queue holds a message. One round.",
            [
                accepted, drained, new Series("commands sent", "calls", [sent]), new Series("messages waiting when the broker came back", "messages", [waiting]),
                new Series("command, broker away: p50", "ms", [result.P50]), new Series("command, broker away: p99", "ms", [result.P99]),
            ],
            [Verdict.AtLeast("accepted, %", accepted, 100), Verdict.AtMost("drained, s", drained, 120)]);
    }
}
