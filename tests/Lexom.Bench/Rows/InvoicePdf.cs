using Lexom.Bench.Load;
using Lexom.Bench.Reporting;
using Lexom.Bench.Running;
using Lexom.Demo.Api;
using Lexom.Demo.Story;

namespace Lexom.Bench.Rows;

/// <summary>An invoice as Factur-X, made anew for each request.</summary>
internal sealed class InvoicePdf : IRow
{
    public string Name => "invoice";

    public async Task<RowReport> RunAsync(Bed bed, BenchOptions options)
    {
        var system = await bed.SystemAsync();
        var story = new TrainingStory(system.Cast, new Narrator(TextWriter.Null, colours: false), TimeSpan.FromSeconds(60));
        await story.FindAndProposeAsync();
        await story.AcceptAsync();
        await story.ConcludeAsync();
        var invoices = await system.Cast.Portal.GetAsync($"/partner/v1/contracts/{story.ContractId}/invoices");
        var (address, token) = (system.Host.Address("billing"), await system.Cast.Portal.TokenAsync());
        var request = HttpCaller.Request(
            "GET", address, $"/partner/v1/contracts/{story.ContractId}/invoices/{invoices.Items()[0].Id()}", $"Accept: application/pdf\r\nAuthorization: Bearer {token}\r\n");

        var invoice = new Contestant("invoice", duration => ClosedLoop.RunAsync(1, duration, async _ =>
        {
            var caller = await HttpCaller.ConnectAsync(address);
            return async () => await caller.IsAnsweredAsync(request, 200);
        }));
        await Contest.RunAsync(system, options, invoice);

        var perCore = new Series("invoices per core", "per second", [.. invoice.Rounds.Select(r => r.Milliseconds.Length / r.Cpu["billing"])]);
        return new RowReport(
            Name, "invoice with PDF and Factur-X",
            "One client asks Billing for the same deposit invoice again and again (`Accept: application/pdf`): the document is read, its data (CII) written and checked, and the PDF/A-3 with fonts and data made each time. "
            + "\"Per core\" divides by the processor time of Billing, so that background threads count.",
            [.. invoice.All(), perCore],
            [Verdict.AtLeast("invoices a second on one core", perCore, 20)]);
    }
}
