using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A company names the correspondent who may decide for it (CGV-4.6); naming another replaces the first.</summary>
public static class NameDecisionMaker
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("customers/{id:guid}/decision-maker", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> Handle(
        Guid id, PersonView request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var customer = await db.Customers.VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (customer is null)
        {
            return OrderingErrors.CustomerUnknown.ToProblem();
        }

        if (!customer.NameDecisionMaker(Guid.CreateVersion7(now), request.ToPerson()).Try(out _, out var errors))
        {
            return errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await CustomerView.OfAsync(customer, db, ParisTime.DayOf(now), user, ct));
    }
}
