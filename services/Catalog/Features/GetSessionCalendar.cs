using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A portal reads a session's half-days as a calendar, to hand it to its customers.</summary>
public static class GetSessionCalendar
{
    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/sessions/{id:guid}/calendar", Handle)
        .WithConditionalGet(TimeSpan.FromMinutes(5)).Produces(StatusCodes.Status200OK, contentType: "text/calendar");

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, CancellationToken ct)
    {
        var sessions = await db.ForCalendarAsync(db.Sessions.Where(s => s.Id == id), ct);
        return sessions.Count == 0 ? SessionErrors.Unknown.ToProblem() : TypedResults.Content(SessionCalendar.Of(sessions[0].Title, sessions), SessionCalendar.MediaType);
    }
}
