using System.Linq.Expressions;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Views;

public sealed record HalfDayView(DateOnly Day, Period Period);

/// <summary>A session as a portal reads it. Who else is registered is not the portal's to know: only how many seats are left.</summary>
public sealed record SessionOffer(
    Guid Id, string CourseReference, string CourseTitle, int CourseVersion, SessionMode Mode, SessionStatus Status, DateOnly StartsOn, DateOnly EndsOn,
    IReadOnlyList<HalfDayView> HalfDays, string Place, int Capacity, int AvailableSeats, Money InterPrice, Money IntraPrice)
{
    public static Expression<Func<Session, SessionOffer>> Projection(CatalogDbContext db) => s => db.CourseVersions
        .Where(v => v.CourseId == s.CourseId && v.Number == s.CourseVersion)
        .Select(v => new SessionOffer(
            s.Id, db.Courses.Where(c => c.Id == s.CourseId).Select(c => c.Reference).First(), v.Sheet.Title, s.CourseVersion, s.Mode, s.Status, s.StartsOn, s.EndsOn,
            s.Slots.OrderBy(h => h.Day).ThenByDescending(h => h.Period == Period.Morning).Select(h => new HalfDayView(h.Day, h.Period)).ToList(),
            s.Place, s.Capacity, s.SeatsOffered, v.Sheet.InterPrice, v.Sheet.IntraPrice))
        .First();
}

/// <summary>A session in staff's list.</summary>
public sealed record SessionItem(
    Guid Id, string CourseReference, string CourseTitle, SessionMode Mode, SessionStatus Status, DateOnly StartsOn, DateOnly EndsOn, string Place, int Capacity,
    int SeatsTaken, int SeatsOffered, int SeatsWaiting)
{
    public static Expression<Func<Session, SessionItem>> Projection(CatalogDbContext db) => s => new SessionItem(
        s.Id, db.Courses.Where(c => c.Id == s.CourseId).Select(c => c.Reference).First(),
        db.CourseVersions.Where(v => v.CourseId == s.CourseId && v.Number == s.CourseVersion).Select(v => v.Sheet.Title).First(),
        s.Mode, s.Status, s.StartsOn, s.EndsOn, s.Place, s.Capacity, s.SeatsTaken, s.SeatsOffered,
        s.Registrations.Where(r => r.Status == RegistrationStatus.Waiting).Sum(r => r.Seats));
}

/// <summary>One session as staff read it: seats by proposal, and who waits, in order.</summary>
public sealed record SessionView(
    Guid Id, string CourseReference, string CourseTitle, int CourseVersion, SessionMode Mode, SessionStatus Status, DateOnly StartsOn, DateOnly EndsOn,
    IReadOnlyList<HalfDayView> HalfDays, string Place, SessionView.Named Trainer, SessionView.Named? Room, int Capacity, int SeatsTaken, int SeatsOffered, int SeatsWaiting,
    int Revision, Guid? SameConditionsAs, CancellationCause? CancelledFor, Guid? OfferedSessionId, IReadOnlyList<SessionView.Seat> Registrations,
    IReadOnlyList<SessionView.Seat> Waiting)
{
    public sealed record Named(Guid Id, string Name);

    public sealed record Seat(Guid ProposalId, int Seats, RegistrationStatus Status, DateTimeOffset Since, Guid OrderedSessionId, DateOnly? ValidUntil, DateOnly? ConcludedOn)
    {
        public static Seat Of(Registration r) => new(r.ProposalId, r.Seats, r.Status, r.Since, r.OrderedSessionId, r.ValidUntil, r.ConcludedOn);
    }

    /// <summary>Of a session loaded with its half-days and registrations.</summary>
    public static async Task<SessionView> OfAsync(Session session, CatalogDbContext db, CancellationToken ct)
    {
        var reference = await db.Courses.Where(c => c.Id == session.CourseId).Select(c => c.Reference).SingleAsync(ct);
        var title = await db.CourseVersions.Where(v => v.CourseId == session.CourseId && v.Number == session.CourseVersion).Select(v => v.Sheet.Title).SingleAsync(ct);
        var trainer = await db.Trainers.Where(t => t.Id == session.TrainerId).Select(t => new Named(t.Id, t.Name)).SingleAsync(ct);
        var room = await db.Rooms.Where(r => r.Id == session.RoomId).Select(r => new Named(r.Id, r.Name)).SingleOrDefaultAsync(ct);
        return new SessionView(
            session.Id, reference, title, session.CourseVersion, session.Mode, session.Status, session.StartsOn, session.EndsOn,
            [.. session.HalfDays.Select(h => new HalfDayView(h.Day, h.Period))], session.Place, trainer, room, session.Capacity, session.SeatsTaken, session.SeatsOffered,
            session.WaitingList.Sum(r => r.Seats), session.Revision, session.SameConditionsAs, session.CancelledFor, session.OfferedSessionId,
            [.. session.Registrations.Where(r => r.Status != RegistrationStatus.Waiting).OrderBy(r => r.ProposalId).Select(Seat.Of)], [.. session.WaitingList.Select(Seat.Of)]);
    }
}
