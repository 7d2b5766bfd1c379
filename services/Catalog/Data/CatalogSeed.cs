using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Data;

/// <summary>
/// For a system people try out: the course of the terms' own catalogue sheet, complete, with two fictional trainers, a room, and sessions that lie ahead whatever day it
/// is. When those are over or full, the next start adds others. Never seeded without <c>--seed</c>.
/// </summary>
public static class CatalogSeed
{
    public const string Reference = "RCL-APPL-03";

    // Later than the fifteen days of CGV-3.5, so that whoever tries the system sees both sides of it.
    private const int SoonestInDays = 16;
    private const int FreeSeats = 3;

    private static readonly Guid CourseId = new("01990000-0000-7000-8000-0000000000c1");
    private static readonly Guid InternalTrainerId = new("01990000-0000-7000-8000-0000000000c2");
    private static readonly Guid ExternalTrainerId = new("01990000-0000-7000-8000-0000000000c3");
    private static readonly Guid RoomId = new("01990000-0000-7000-8000-0000000000c4");

    public static async Task ApplyAsync(IServiceProvider services, bool withSamples, CancellationToken ct)
    {
        if (!withSamples)
        {
            return;
        }

        var db = services.GetRequiredService<CatalogDbContext>();
        var outbox = services.GetRequiredService<Outbox>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = ParisTime.DayOf(now);
        if (!await db.Courses.AnyAsync(c => c.Reference == Reference, ct))
        {
            AddCourse(db, outbox, now);
            AddTeaching(db, today);
            await db.SaveChangesAsync(ct);
        }

        var soonest = today.AddDays(SoonestInDays);
        if (!await db.Sessions.AnyAsync(s => s.CourseId == CourseId && s.Status == SessionStatus.Scheduled && s.StartsOn >= soonest && s.SeatsOffered >= FreeSeats, ct))
        {
            await AddSessionsAsync(db, outbox, now, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private static void AddCourse(CatalogDbContext db, Outbox outbox, DateTimeOffset now)
    {
        var course = Course.Create(CourseId, Reference, SeedSheet.WrittenCustomerRelations, now).Value;
        _ = course.Publish(1, now).Value;
        db.Add(course);
        outbox.AddPublished(course, course.Current!);
    }

    private static void AddTeaching(CatalogDbContext db, DateOnly today)
    {
        var provider = Trainer.Create(ExternalTrainerId, "Prestataire Exemple", TrainerKind.External, "prestataire@formation-exemple.example").Value;
        _ = provider.AcceptCommitments(today, today).Value;
        db.AddRange(
            Trainer.Create(InternalTrainerId, "Formatrice Exemple", TrainerKind.Internal, "formatrice@lexom.example").Value, provider,
            Room.Create(RoomId, "Salle Exemple", "1 rue de l’Exemple, 07200 Aubenas", 12).Value);
    }

    private static async Task AddSessionsAsync(CatalogDbContext db, Outbox outbox, DateTimeOffset now, CancellationToken ct)
    {
        var today = ParisTime.DayOf(now);
        var course = await db.Courses.Include(c => c.Versions).SingleAsync(c => c.Id == CourseId, ct);
        var (mine, external) = (await db.Trainers.SingleAsync(t => t.Id == InternalTrainerId, ct), await db.Trainers.SingleAsync(t => t.Id == ExternalTrainerId, ct));
        var room = await db.Rooms.SingleAsync(r => r.Id == RoomId, ct);
        (SessionMode Mode, int InDays, Trainer Trainer, Room? Room)[] plans =
        [
            (SessionMode.Inter, 21, mine, room), (SessionMode.Remote, 35, external, null), (SessionMode.Inter, 49, mine, room),
        ];
        foreach (var (mode, inDays, trainer, where) in plans)
        {
            var halfDays = TwoDaysFrom(await FreeTuesdayAsync(db, trainer.Id, today.AddDays(inDays), ct));
            var plan = new SessionPlan(mode, halfDays, null, course.Current!.Sheet.MaximumParticipants, trainer, where);
            var session = Session.Schedule(Guid.CreateVersion7(now), course.Current!, plan, today).Value;
            db.Add(session);
            outbox.AddScheduled(session);
        }
    }

    /// <summary>The first Tuesday from a day on whose Wednesday is free too.</summary>
    private static async Task<DateOnly> FreeTuesdayAsync(CatalogDbContext db, Guid trainerId, DateOnly from, CancellationToken ct)
    {
        var day = from.AddDays(((int)DayOfWeek.Tuesday - (int)from.DayOfWeek + 7) % 7);
        while (await db.Slots.AnyAsync(s => s.IsTaken && (s.TrainerId == trainerId || s.RoomId == RoomId) && s.Day >= day && s.Day <= day.AddDays(1), ct))
        {
            day = day.AddDays(7);
        }

        return day;
    }

    private static HalfDay[] TwoDaysFrom(DateOnly day) =>
        [new(day, Period.Morning), new(day, Period.Afternoon), new(day.AddDays(1), Period.Morning), new(day.AddDays(1), Period.Afternoon)];
}
