using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>
/// What is owed by whom since when (CGV-3.3): per OPCO that pays LEXOM directly, the longest owed first. What has lapsed is the client's debt and stands in Billing;
/// it is counted here only as long as it is the OPCO's.
/// </summary>
internal static class ListReceivables
{
    internal sealed record Response(DateOnly AsOf, Money OwedInclVat, IReadOnlyList<Debtor> Debtors);

    internal sealed record Debtor(string Opco, string Name, Money OwedInclVat, DateOnly Since, DateOnly NextDeadline, IReadOnlyList<Debt> Files);

    /// <param name="FundingFileId">The file.</param>
    /// <param name="FileNumber">The OPCO's own number.</param>
    /// <param name="ContractId">The contract.</param>
    /// <param name="ContractNumber">Its number.</param>
    /// <param name="OwedInclVat">Granted and not paid.</param>
    /// <param name="Since">The last day of the training, from which the month runs.</param>
    /// <param name="DaysOwed">Days since then.</param>
    /// <param name="InvoicedOn">The day the OPCO was first invoiced; null when it has not been yet.</param>
    /// <param name="Deadline">The last day for paying.</param>
    /// <param name="DaysLeft">Days left until then, that day included.</param>
    /// <param name="NoticedOn">The day staff and client were warned.</param>
    internal sealed record Debt(
        Guid FundingFileId, string? FileNumber, Guid ContractId, string ContractNumber, Money OwedInclVat, DateOnly Since, int DaysOwed, DateOnly? InvoicedOn,
        DateOnly Deadline, int DaysLeft, DateOnly? NoticedOn);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/receivables", Handle);

    private static async Task<Ok<Response>> Handle(string? opco, FundingDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        // The column is null for every file that owes nothing: its index holds exactly these.
        var files = await db.Files.AsNoTracking().Where(f => f.LapseDueOn != null && (opco == null || f.Opco == opco)).ToListAsync(ct);
        var ids = files.ConvertAll(f => f.Id);
        var invoiced = await db.Invoices.AsNoTracking().Where(i => ids.Contains(i.FundingFileId) && i.Kind == "opco-share").GroupBy(i => i.FundingFileId)
            .Select(g => new { g.Key, On = g.Min(i => i.IssuedOn) }).ToDictionaryAsync(g => g.Key, g => g.On, ct);

        var debtors = files.GroupBy(f => f.Opco).Select(g => new Debtor(
                g.Key, Opco.NameOf(g.Key), g.Select(f => f.UnpaidInclVat).Sum(), g.Min(f => f.DeliveredOn!.Value), g.Min(f => f.Deadline!.Value),
                [.. g.OrderBy(f => f.DeliveredOn).ThenBy(f => f.Id).Select(f => View(f, invoiced.TryGetValue(f.Id, out var on) ? on : null, today))]))
            .OrderBy(d => d.Since).ThenBy(d => d.Opco, StringComparer.Ordinal).ToList();
        return TypedResults.Ok(new Response(today, debtors.Select(d => d.OwedInclVat).Sum(), debtors));
    }

    private static Debt View(FundingFile file, DateOnly? invoicedOn, DateOnly today)
    {
        var (since, deadline) = (file.DeliveredOn!.Value, file.Deadline!.Value);
        return new Debt(
            file.Id, file.FileNumber, file.ContractId, file.ContractNumber, file.UnpaidInclVat, since, today.DayNumber - since.DayNumber, invoicedOn, deadline,
            Math.Max(0, deadline.DayNumber - today.DayNumber + 1), file.NoticedOn);
    }
}
