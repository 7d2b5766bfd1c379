using System.Security.Claims;
using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A session's half-days as a calendar: for a portal, which hands it to its customers, and for whoever holds the session's signed link.</summary>
internal static class GetSessionCalendar
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    public static void Map(RouteGroupBuilder partner, RouteGroupBuilder person)
    {
        partner.MapGet("/sessions/{id:guid}/calendar", Handle).WithConditionalGet(Fresh);
        person.MapGet("/calendars/sessions/{id:guid}", HandleLink).WithConditionalGet(Fresh);
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> HandleLink(Guid id, CatalogDbContext db, ClaimsPrincipal user, CancellationToken ct) =>
        user.LinkPurpose() == MakeCalendarLink.SessionPurpose && user.LinkSubject() == id ? await Handle(id, db, ct) : SessionErrors.Unknown.ToProblem();

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, CancellationToken ct)
    {
        var sessions = await db.ForCalendarAsync(db.Sessions.Where(s => s.Id == id), ct);
        return sessions.Count == 0
            ? SessionErrors.Unknown.ToProblem()
            : TypedResults.Content(SessionCalendar.Of(sessions[0].Title, sessions), SessionCalendar.MediaType);
    }
}
