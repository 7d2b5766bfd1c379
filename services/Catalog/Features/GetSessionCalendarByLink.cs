using System.Security.Claims;
using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A calendar program reads one session's half-days through the session's own signed link.</summary>
public static class GetSessionCalendarByLink
{
    public static void Map(RouteGroupBuilder person) => person.MapGet("/calendars/sessions/{id:guid}", Handle)
        .WithConditionalGet(TimeSpan.FromMinutes(5)).Produces(StatusCodes.Status200OK, contentType: "text/calendar");

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.LinkPurpose() != CalendarLinks.SessionPurpose || user.LinkSubject() != id)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        var sessions = await db.ForCalendarAsync(db.Sessions.Where(s => s.Id == id), ct);
        return sessions.Count == 0 ? SessionErrors.Unknown.ToProblem() : TypedResults.Content(SessionCalendar.Of(sessions[0].Title, sessions), SessionCalendar.MediaType);
    }
}
