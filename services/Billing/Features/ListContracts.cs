using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>Contracts with an account, newest first, with what is still to be paid on them.</summary>
public static class ListContracts
{
    public sealed record Response(
        Guid ContractId, string Number, Guid CustomerId, string CourseReference, DateOnly StartsOn, Money TotalInclVat, Money Outstanding, bool Overdue);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/contracts", Handle);

    private static async Task<Results<Ok<Page<Response>>, ProblemHttpResult>> Handle(
        Guid? customer, [AsParameters] PageQuery page, BillingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var accounts = await db.Contracts.AsNoTracking()
            .Where(c => c.CustomerId != null && (customer == null || c.CustomerId == customer))
            .Where(c => range.After == null || c.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(c => c.Id).Take(range.Take + 1).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var receivables = (await db.Receivables.AsNoTracking().Where(r => ids.Contains(r.ContractId)).ToListAsync(ct)).ToLookup(r => r.ContractId);
        return TypedResults.Ok(Page.Of([.. accounts.Select(a => View(a, a.Terms!, receivables[a.Id]))], range.Take, c => c.ContractId, http));
    }

    private static Response View(ContractAccount account, ContractTerms terms, IEnumerable<Receivable> receivables) => new(
        account.Id, terms.Number, terms.CustomerId, terms.CourseReference, terms.StartsOn, terms.Total.InclVat, receivables.Select(r => r.Outstanding).Sum(),
        receivables.Any(r => r.IsOverdue));
}
