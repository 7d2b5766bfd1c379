using Lexom.Billing.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Payments, newest first; <c>status=unmatched</c> lists those nobody could match yet (BIL-7).</summary>
public static class ListPayments
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/payments", Handle).NotesReading("payment", ReadingPurposes.Accounting);

    private static async Task<Results<Ok<Page<PaymentView>>, ProblemHttpResult>> Handle(
        Guid? contract, string? status, [AsParameters] PageQuery page, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        if (status is not (null or "unmatched"))
        {
            return DomainError.Invalid("filter-unknown", "« status » ne peut être que « unmatched ».", "status").ToProblem();
        }

        var found = await db.Payments.AsNoTracking()
            .Where(p => (contract == null || p.ContractId == contract) && (status == null || p.ContractId == null))
            .Where(p => range.After == null || p.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(p => p.Id).Take(range.Take + 1).ToListAsync(ct);
        http.Shows(await db.IndividualsOfAsync(found.Select(p => p.ContractId), ct));
        return TypedResults.Ok(Page.Of(await db.ViewPaymentsAsync(found, ct), range.Take, p => p.Id, http));
    }
}
