using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// What happened to a partner's proposals and contracts, oldest first, for portals that poll: nothing is skipped and nothing told twice to who comes back with the
/// cursor. No personal data lies in a feed (PRI-1): the object is read by its route.
/// </summary>
public static class ListPartnerEvents
{
    private const int Longest = 100;

    /// <param name="Items">At most the limit asked for.</param>
    /// <param name="Next">To ask with next time, also when nothing is new.</param>
    public sealed record Response(IReadOnlyList<PartnerEvent> Items, string Next);

    public static void Map(RouteGroupBuilder group) => group.MapGet("events", Handle);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct, string? after = null, int limit = Longest)
    {
        if (limit is < 1 or > Longest)
        {
            return DomainError.Invalid("limit-out-of-range", "« limit » va de 1 à 100.", "limit").ToProblem();
        }

        if (PartnerEvent.PositionOf(after) is not { } position)
        {
            return DomainError.Invalid("cursor-unknown", "Ce « after » n’est pas le nôtre.", "after").ToProblem();
        }

        var found = await db.EventsOf(user.PartnerId(), position).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new Response([.. found.Select(PartnerEvent.Of)], PartnerEvent.CursorOf(found.Count > 0 ? found[^1].Id : position)));
    }
}
