using System.Security.Claims;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>
/// For the partner that sold a contract: one of its client's documents as Factur-X (BIL-6), or the data alone with <c>Accept: application/xml</c>. What is not its
/// own does not exist for it.
/// </summary>
public static class GetPartnerInvoice
{
    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/contracts/{contractId:guid}/invoices/{id:guid}", Handle).NotesReading("invoice", ReadingPurposes.Order);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid contractId, Guid id, BillingDbContext db, Company company, ClaimsPrincipal user, HttpRequest request, CancellationToken ct)
    {
        var partner = user.PartnerId();
        var invoice = await db.Invoices.AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == id && i.ContractId == contractId && i.PartnerId == partner && i.Payer == Payer.Client, ct);
        if (invoice is null)
        {
            return BillingErrors.InvoiceNotFound.ToProblem();
        }

        request.HttpContext.Shows(await db.IndividualsAsync([invoice.CustomerId], ct));
        return await db.FileOfAsync(invoice, company, request, ct);
    }
}
