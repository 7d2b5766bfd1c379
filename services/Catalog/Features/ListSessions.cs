using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff list sessions, newest first: by course, status, mode, trainer, room, first day, or those somebody waits for.</summary>
public static class ListSessions
{
    /// <param name="Course">A course's reference.</param>
    /// <param name="Status"><c>scheduled</c>, <c>completed</c> or <c>cancelled-by-lexom</c>.</param>
    /// <param name="Mode"><c>inter</c>, <c>intra</c> or <c>remote</c>.</param>
    /// <param name="TrainerId">Whose sessions.</param>
    /// <param name="RoomId">In which room.</param>
    /// <param name="From">Starts on that day or later.</param>
    /// <param name="To">Starts on that day or earlier.</param>
    /// <param name="Waiting">True for sessions with a waiting list (CAT-3), false for those without.</param>
    public sealed record Filter(
        [FromQuery(Name = "course")] string? Course, [FromQuery(Name = "status")] string? Status, [FromQuery(Name = "mode")] string? Mode,
        [FromQuery(Name = "trainerId")] Guid? TrainerId, [FromQuery(Name = "roomId")] Guid? RoomId, [FromQuery(Name = "from")] DateOnly? From,
        [FromQuery(Name = "to")] DateOnly? To, [FromQuery(Name = "waiting")] bool? Waiting);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/sessions", Handle);

    private static async Task<Results<Ok<Page<SessionItem>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors) || !Words.Read<SessionStatus>("status", filter.Status).Try(out var status, out errors)
            || !Words.Read<SessionMode>("mode", filter.Mode).Try(out var mode, out errors))
        {
            return errors.ToProblem();
        }

        var found = await Waiting(db.Sessions.AsNoTracking(), filter.Waiting)
            .Where(s => filter.Course == null || db.Courses.Any(c => c.Id == s.CourseId && c.Reference == filter.Course))
            .Where(s => (status == null || s.Status == status) && (mode == null || s.Mode == mode))
            .Where(s => (filter.TrainerId == null || s.TrainerId == filter.TrainerId) && (filter.RoomId == null || s.RoomId == filter.RoomId))
            .Where(s => (filter.From == null || s.StartsOn >= filter.From) && (filter.To == null || s.StartsOn <= filter.To))
            .Where(s => range.After == null || s.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(s => s.Id)
            .Take(range.Take + 1)
            .Select(SessionItem.Projection(db))
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found, range.Take, s => s.Id, http));
    }

    // A condition of its own for each: so those with somebody waiting are found from the waiting, not session by session.
    private static IQueryable<Session> Waiting(IQueryable<Session> sessions, bool? waiting) => waiting switch
    {
        true => sessions.Where(s => s.Registrations.Any(r => r.Status == RegistrationStatus.Waiting)),
        false => sessions.Where(s => s.Registrations.All(r => r.Status != RegistrationStatus.Waiting)),
        null => sessions,
    };
}
