using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>A session with its course, as proposals need them.</summary>
internal sealed record TrainingFacts(SessionInfo Session, CourseVersion Course, CoursePrice Price)
{
    public OrderedTraining ToTraining(string? place = null) => new(
        Session.Id, Session.CourseId, Session.CourseVersion, Course.Reference, Course.Title, Course.IsTraining, Session.Mode, Session.StartsOn, Session.EndsOn,
        string.IsNullOrWhiteSpace(place) ? Session.Place : place.Trim(), Course.DurationDays, Course.DurationHours, Math.Min(Course.MaximumParticipants, Session.Capacity));

    /// <summary>Refused when Catalog has not told of the session yet, or when it is cancelled.</summary>
    public static async Task<Result<TrainingFacts>> LoadAsync(OrderingDbContext db, Guid sessionId, string field, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null || await CourseOfAsync(db, session, ct) is not { } course)
        {
            return OrderingErrors.SessionUnknown(field);
        }

        if (session.CancelledOn is not null)
        {
            return OrderingErrors.SessionGone(field);
        }

        // CAT-3: a second session has the financial conditions of the first, whatever the course costs by now.
        var first = session.SameConditionsAs is { } id ? await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) : null;
        var priced = first is null ? course : await CourseOfAsync(db, first, ct) ?? course;
        return new TrainingFacts(session, course, priced.Price);
    }

    private static Task<CourseVersion?> CourseOfAsync(OrderingDbContext db, SessionInfo session, CancellationToken ct) =>
        db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.CourseId == session.CourseId && c.Version == session.CourseVersion, ct);
}
