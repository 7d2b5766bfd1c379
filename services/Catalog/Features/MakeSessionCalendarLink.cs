using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>
/// A manager makes the address at which a calendar program subscribes to one session, for whoever takes part. No Idempotency-Key here: keeping the answer would keep the link.
/// </summary>
public static class MakeSessionCalendarLink
{
    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/sessions/{id:guid}/calendar-link", Handle).RequireRole(Roles.TrainingManager);

    private static async Task<Results<Ok<CalendarLink>, ProblemHttpResult>> Handle(
        Guid id, CatalogDbContext db, SignedLinks links, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, CancellationToken ct) =>
        await db.Sessions.FindAsync([id], ct) is null ? SessionErrors.Unknown.ToProblem() : TypedResults.Ok(links.ToSession(id, wallClock.GetUtcNow()));
}
