using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;

namespace Lexom.Bench.Rows;

/// <summary>A partner portal registers customers: aggregate, idempotency key and outbox row in one commit.</summary>
internal sealed class Command : IRow
{
    private const int Clients = 16;

    public string Name => "command";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var customers = new Customers(system, await system.Cast.Portal.TokenAsync());
        var inserts = new InsertCommits(system, Clients, customers.Next().Length);
        await inserts.PrepareAsync();

        var command = new Contestant("command", duration => ClosedLoop.RunAsync(Clients, duration, _ => customers.ClientAsync()));
        var insert = new Contestant("insert", inserts.RunAsync);
        await Contest.RunAsync(system, options, command, insert);

        return new RowReport(
            Name, "a command that commits an aggregate and its outbox row, signed-in, through the gateway",
            $"{Clients} clients of a partner portal register a company each, with a bearer token and an Idempotency-Key (`POST /partner/v1/customers`), against single-row INSERT commits of as many "
            + "bytes on as many connections. Billing and Privacy handle the event meanwhile on the same cores.",
            [.. command.All(), .. insert.All()],
            [Verdict.AtLeast("commands per insert commit", Series.Ratio("command / insert, rate", command.Rate(), insert.Rate()), 0.2)]);
    }
}
