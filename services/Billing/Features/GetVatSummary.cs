using System.ComponentModel.DataAnnotations;
using Lexom.Billing.Data;
using Lexom.Billing.Domain.Accounting;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>VAT of a year by month and rate: invoiced, and due because paid (CGI 269-2-c), for the accountant's declaration.</summary>
public static class GetVatSummary
{
    public sealed record Response(int Year, IReadOnlyList<VatMonth> Months, Money InvoicedVat, Money DueVat);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/vat", Handle);

    private static async Task<Ok<Response>> Handle([Range(2000, 2199)] int year, BillingDbContext db, CancellationToken ct)
    {
        var months = VatSummary.Of(year, await db.ReadInvoicedVatAsync(ct), await db.ReadDueVatAsync(year, ct));
        return TypedResults.Ok(new Response(year, months, months.Select(m => m.InvoicedVat).Sum(), months.Select(m => m.DueVat).Sum()));
    }
}
