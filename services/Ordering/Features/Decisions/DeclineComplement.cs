using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features.Decisions;

/// <summary>The client gives up a change it asked for (CGV-2.1-e).</summary>
public static class DeclineComplement
{
    public static void Map(RouteGroupBuilder group, params string[] roles) => group.MapPost("complementary-proposals/{id:guid}/decline", Handle).WithIdempotency().LimitTo(roles);

    public static async Task<Results<Ok<ComplementView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await db.FindComplementAsync(id, user, ct)).Try(out var found, out var errors) || !found.Complement.Decline(ParisTime.DayOf(now)).Try(out var declinedNow, out errors))
        {
            return errors.ToProblem();
        }

        if (declinedNow)
        {
            db.Tell(found.About.Contract, now, user.Actor(), $"Modification abandonnée par le client ({found.Complement.Number}).", "CGV-2.1-e",
                new StoryDetail(Kind: "complementary-proposal", Id: id, Label: found.Complement.Number));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(ComplementView.Of(found.Complement));
    }
}
