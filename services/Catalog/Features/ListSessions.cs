using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff list sessions, newest first, by course and status.</summary>
internal static class ListSessions
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/sessions", Handle);

    private static async Task<Results<Ok<Page<SessionItem>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? course, string? status, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors) || !Words.Read<SessionStatus>("status", status).Try(out var wanted, out errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Sessions.AsNoTracking()
            .Where(s => course == null || db.Courses.Any(c => c.Id == s.CourseId && c.Reference == course))
            .Where(s => wanted == null || s.Status == wanted)
            .Where(s => range.After == null || s.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(s => s.Id)
            .Take(range.Take + 1)
            .Select(SessionItem.Projection(db))
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found, range.Take, s => s.Id, http));
    }
}
