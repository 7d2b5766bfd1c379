using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A portal looks for sessions to come, soonest first, with at least so many seats free (CAT-3).</summary>
internal static class FindSessions
{
    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/sessions", Handle);

    private static async Task<Results<Ok<Page<SessionOffer>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? course, DateOnly? from, int? seats, CatalogDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var today = clock.Today();
        var first = from > today ? from.Value : today;
        var wanted = db.Sessions.AsNoTracking().Where(s => s.Status == SessionStatus.Scheduled && s.StartsOn >= first);
        if (course is not null)
        {
            wanted = wanted.Where(s => db.Courses.Any(c => c.Id == s.CourseId && c.Reference == course));
        }

        if (seats is { } atLeast)
        {
            wanted = wanted.Where(s => s.SeatsOffered >= atLeast);
        }

        if (range.After is { } after)
        {
            // The cursor is a session: the page goes on behind it, by day and then by id.
            wanted = wanted.Where(s => db.Sessions.Any(last => last.Id == after && (s.StartsOn > last.StartsOn || (s.StartsOn == last.StartsOn && s.Id.CompareTo(after) > 0))));
        }

        var found = await wanted.OrderBy(s => s.StartsOn).ThenBy(s => s.Id).Take(range.Take + 1).Select(SessionOffer.Projection(db)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found, range.Take, s => s.Id, http));
    }
}
