using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>One complementary proposal, for the portal whose contract it changes or for staff.</summary>
public static class GetComplement
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("complementary-proposals/{id:guid}", Handle);

    public static async Task<Results<Ok<ComplementView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct) =>
        (await db.FindComplementAsync(id, user, ct)).Try(out var found, out var unknown) ? TypedResults.Ok(ComplementView.Of(found.Complement)) : unknown.ToProblem();
}
