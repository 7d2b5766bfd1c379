using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Calendars;

internal static class CalendarQueries
{
    /// <summary>Sessions with their half-days and what their course is called, soonest first.</summary>
    public static async Task<IReadOnlyList<CalendarSession>> ForCalendarAsync(this CatalogDbContext db, IQueryable<Session> wanted, CancellationToken ct)
    {
        var sessions = await wanted.AsNoTracking().Include(s => s.Slots).OrderBy(s => s.StartsOn).ThenBy(s => s.Id).ToListAsync(ct);
        var courses = sessions.Select(s => s.CourseId).Distinct().ToArray();
        var sheets = await db.CourseVersions.AsNoTracking().Where(v => courses.Contains(v.CourseId))
            .Select(v => new { v.CourseId, v.Number, Reference = db.Courses.Where(c => c.Id == v.CourseId).Select(c => c.Reference).First(), v.Sheet.Title, v.Sheet.DurationHours })
            .ToDictionaryAsync(v => (v.CourseId, v.Number), ct);
        return sessions.ConvertAll(session =>
        {
            var sheet = sheets[(session.CourseId, session.CourseVersion)];
            return new CalendarSession(session, sheet.Reference, sheet.Title, sheet.DurationHours);
        });
    }
}
