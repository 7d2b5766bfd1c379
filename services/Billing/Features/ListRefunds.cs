using Lexom.Billing.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Refunds made, newest first, and the payments whose payer still has a credit to be paid back.</summary>
public static class ListRefunds
{
    public sealed record Response(Page<RefundPayment.Response> Made, IReadOnlyList<PaymentView> Due);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/refunds", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid? contract, [AsParameters] PageQuery page, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var made = await db.Refunds.AsNoTracking()
            .Where(r => contract == null || r.ContractId == contract)
            .Where(r => range.After == null || r.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(r => r.Id).Take(range.Take + 1).ToListAsync(ct);
        var due = await db.Payments.FromSql($"SELECT *, xmin FROM billing.payments WHERE contract_id IS NOT NULL AND amount - allocated - refunded > 0")
            .AsNoTracking().Where(p => contract == null || p.ContractId == contract).OrderBy(p => p.Id).Take(100).ToListAsync(ct);

        return TypedResults.Ok(new Response(
            Page.Of(made.Select(RefundPayment.Response.Of).ToList(), range.Take, r => r.Id, http), await db.ViewPaymentsAsync(due, ct)));
    }
}
