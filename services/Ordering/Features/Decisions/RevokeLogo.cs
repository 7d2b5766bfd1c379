using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>The client takes its agreement back (CGV-4.2): from today on its logo is used no more. Doing it again changes nothing.</summary>
public static class RevokeLogo
{
    public static void Map(RouteGroupBuilder group, params string[] roles)
    {
        group.MapPost("customers/{id:guid}/logo-agreement/revocation/preview", Preview).LimitTo(roles);
        group.MapPost("customers/{id:guid}/logo-agreement/revocation", Handle).WithIdempotency().LimitTo(roles);
    }

    public static async Task<Results<Ok<OutcomeView>, ProblemHttpResult>> Preview(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var today = clock.Today();
        var customer = await db.Customers.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);

        return customer is null
            ? OrderingErrors.CustomerUnknown.ToProblem()
            : TypedResults.Ok(OutcomeView.Of(customer.LogoRevoked(today), await db.Terms.InForceAsync(today, ct)));
    }

    public static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var today = clock.Today();
        var customer = await db.Customers.VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (customer is null)
        {
            return OrderingErrors.CustomerUnknown.ToProblem();
        }

        customer.RevokeLogo(today);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await CustomerView.OfAsync(customer, db, today, user, ct));
    }
}
