using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Documents, newest first, for staff; filters by contract, customer, status, kind, payer and number.</summary>
public static class ListInvoices
{
    public sealed record Filter(Guid? Contract, Guid? Customer, string? Status, string? Kind, string? Payer, string? Number);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/invoices", Handle);

    private static async Task<Results<Ok<Page<InvoiceSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] Filter filter, [AsParameters] PageQuery page, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var kind = DocumentKinds.OfWire(filter.Kind);
        if ((filter.Kind is not null && kind is null) || filter.Payer is not (null or "client" or "opco")
            || filter.Status is not (null or "open" or "overdue" or "settled" or "credit-note"))
        {
            return DomainError.Invalid("filter-unknown", "Filtre inconnu : voir « kind », « payer » et « status ».").ToProblem();
        }

        var found = await Apply(db, filter, kind)
            .Where(i => range.After == null || i.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(i => i.Id).Take(range.Take + 1).SelectRows(db).ToListAsync(ct);
        var sorted = found.OrderByDescending(i => i.Id, GuidOrder.Instance).Select(i => i.ToSummary()).ToList();
        return TypedResults.Ok(Page.Of(sorted, range.Take, i => i.Id, http));
    }

    private static IQueryable<Invoice> Apply(BillingDbContext db, Filter filter, DocumentKind? kind)
    {
        var payer = filter.Payer is null ? (Payer?)null : filter.Payer == "opco" ? Payer.Opco : Payer.Client;
        var invoices = db.Invoices.AsNoTracking().Where(i =>
            (filter.Contract == null || i.ContractId == filter.Contract) && (filter.Customer == null || i.CustomerId == filter.Customer)
            && (kind == null || i.Kind == kind) && (payer == null || i.Payer == payer) && (filter.Number == null || i.Number == filter.Number));
        return filter.Status switch
        {
            "open" => invoices.Where(i => db.Receivables.Any(r => r.InvoiceId == i.Id && r.SettledOn == null)),
            "overdue" => invoices.Where(i => db.Receivables.Any(r => r.InvoiceId == i.Id && r.SettledOn == null && r.OverdueSince != null)),
            "settled" => invoices.Where(i => db.Receivables.Any(r => r.InvoiceId == i.Id && r.SettledOn != null)),
            "credit-note" => invoices.Where(i => i.Kind == DocumentKind.CreditNote),
            _ => invoices,
        };
    }
}

/// <summary>The order Postgres gives to ids: by their bytes, as they are written.</summary>
internal sealed class GuidOrder : IComparer<Guid>
{
    public static readonly GuidOrder Instance = new();

    public int Compare(Guid x, Guid y) => string.CompareOrdinal(x.ToString(), y.ToString());
}
