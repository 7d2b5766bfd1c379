using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A portal looks for sessions to come, soonest first: by course, mode, first day, and with at least so many seats free (CAT-3).</summary>
public static class FindSessions
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <param name="Course">A course's reference.</param>
    /// <param name="Mode"><c>inter</c>, <c>intra</c> or <c>remote</c>.</param>
    /// <param name="From">Starts on that day or later; today when left out.</param>
    /// <param name="To">Starts on that day or earlier.</param>
    /// <param name="Seats">At least so many seats free.</param>
    public sealed record Filter(
        [FromQuery(Name = "course")] string? Course, [FromQuery(Name = "mode")] string? Mode, [FromQuery(Name = "from")] DateOnly? From,
        [FromQuery(Name = "to")] DateOnly? To, [FromQuery(Name = "seats")] int? Seats);

    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/sessions", Handle).WithConditionalGet(Fresh);

    private static async Task<Results<Ok<Page<SessionOffer>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, CatalogDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors) || !Words.Read<SessionMode>("mode", filter.Mode).Try(out var mode, out errors))
        {
            return errors.ToProblem();
        }

        var today = clock.Today();
        var first = filter.From > today ? filter.From.Value : today;
        var wanted = db.Sessions.AsNoTracking()
            .Where(s => s.Status == SessionStatus.Scheduled && s.StartsOn >= first)
            .Where(s => filter.To == null || s.StartsOn <= filter.To)
            .Where(s => filter.Course == null || db.Courses.Any(c => c.Id == s.CourseId && c.Reference == filter.Course))
            .Where(s => mode == null || s.Mode == mode)
            .Where(s => filter.Seats == null || s.SeatsOffered >= filter.Seats);
        if (range.After is { } after)
        {
            // The cursor is a session: the page goes on behind it, by day and then by id.
            wanted = wanted.Where(s => db.Sessions.Any(last => last.Id == after && (s.StartsOn > last.StartsOn || (s.StartsOn == last.StartsOn && s.Id.CompareTo(after) > 0))));
        }

        var found = await wanted.OrderBy(s => s.StartsOn).ThenBy(s => s.Id).Take(range.Take + 1).Select(SessionOffer.Projection(db)).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found, range.Take, s => s.Id, http));
    }
}
