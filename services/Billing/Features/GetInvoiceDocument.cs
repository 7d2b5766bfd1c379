using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// For Funding's claim on an OPCO: a document issued to it as Factur-X (PDF), or its data alone with <c>Accept: application/xml</c> (BIL-6). A client's document is
/// nobody's business there and is as absent.
/// </summary>
public static class GetInvoiceDocument
{
    public static void Map(RouteGroupBuilder services) => services.MapGet("/invoices/{id:guid}/document", Handle);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, BillingDbContext db, Company company, HttpRequest request, CancellationToken ct)
    {
        var invoice = await db.Invoices.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.Payer == Payer.Opco, ct);
        if (invoice is null)
        {
            return BillingErrors.InvoiceNotFound.ToProblem();
        }

        return await db.FileOfAsync(invoice, company, request, ct);
    }
}
