using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Customers for staff, searched by a part of the name or by SIREN.</summary>
public static class ListCustomers
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("customers", Handle).NotesReading("customer", ReadingPurposes.Order);

    public static async Task<Results<Ok<Page<CustomerView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? q, string? kind, OrderingDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors) || !Filters.Read<CustomerKind>("kind", kind).Try(out var wanted, out errors))
        {
            return errors.ToProblem();
        }

        var pattern = Filters.Containing(q);
        var found = await db.Customers.AsNoTracking()
            .Where(c => pattern == null || EF.Functions.ILike(c.Name, pattern) || c.Siren == q)
            .Where(c => wanted.Only == null || c.Kind == wanted.Only)
            .Where(c => range.After == null || c.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(c => c.Id).Take(range.Take + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(await CustomerView.ListAsync(found, db, clock.Today(), http.User, ct), range.Take, c => c.Id, http));
    }
}
