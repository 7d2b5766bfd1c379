using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>One customer, for the portal that registered it or for staff.</summary>
public static class GetCustomer
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("customers/{id:guid}", Handle).NotesReading("customer", ReadingPurposes.Order);

    public static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);

        return customer is null ? OrderingErrors.CustomerUnknown.ToProblem() : TypedResults.Ok(await CustomerView.OfAsync(customer, db, clock.Today(), user, ct));
    }
}
