using Lexom.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Data;

internal static class CatalogQueries
{
    public static Task<Course?> FindCourseAsync(this CatalogDbContext db, string reference, CancellationToken ct) =>
        db.Courses.Include(c => c.Versions).SingleOrDefaultAsync(c => c.Reference == reference, ct);

    public static Task<CourseVersion> CourseOfAsync(this CatalogDbContext db, Session session, CancellationToken ct) =>
        db.CourseVersions.SingleAsync(v => v.CourseId == session.CourseId && v.Number == session.CourseVersion, ct);

    /// <summary>
    /// Sessions with all their seats and half-days, locked in the order of their ids so that two moves never wait for each other: seats change under this lock only (CAT-3).
    /// Needs a transaction. Unknown ids are left out.
    /// </summary>
    public static async Task<IReadOnlyList<Session>> LockSessionsAsync(this CatalogDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        var sessions = await db.Sessions.FromSql($"SELECT *, xmin FROM catalog.sessions WHERE id = ANY({wanted}) ORDER BY id FOR UPDATE").ToListAsync(ct);
        await db.Slots.Where(s => wanted.Contains(s.SessionId)).LoadAsync(ct);
        await db.Registrations.Where(r => wanted.Contains(r.SessionId)).LoadAsync(ct);
        return sessions;
    }

    public static async Task<Session?> LockSessionAsync(this CatalogDbContext db, Guid id, CancellationToken ct) =>
        (await db.LockSessionsAsync([id], ct)).SingleOrDefault();

    /// <summary>
    /// The trainer, locked: of two plans that want the same half-days the second waits here and is then refused (CAT-4). Without it, each would wait in the exclusion
    /// constraint for the other. After the session's lock and before the room's; needs a transaction.
    /// </summary>
    public static async Task<Trainer?> LockTrainerAsync(this CatalogDbContext db, Guid id, CancellationToken ct) =>
        (await db.Trainers.FromSql($"SELECT *, xmin FROM catalog.trainers WHERE id = {id} FOR NO KEY UPDATE").ToListAsync(ct)).SingleOrDefault();

    /// <summary>The room, locked as the trainer is.</summary>
    public static async Task<Room?> LockRoomAsync(this CatalogDbContext db, Guid id, CancellationToken ct) =>
        (await db.Rooms.FromSql($"SELECT * FROM catalog.rooms WHERE id = {id} FOR NO KEY UPDATE").ToListAsync(ct)).SingleOrDefault();

    /// <summary>
    /// The session where a proposal's seats are, or will be when the proposal is unknown yet: the one named. Locked; after a move to another session, that one.
    /// </summary>
    public static async Task<Session> LockSessionOfAsync(this CatalogDbContext db, Guid proposalId, Guid namedSessionId, CancellationToken ct)
    {
        while (true)
        {
            var at = await db.WhereIsAsync(proposalId, ct) ?? namedSessionId;
            var session = await db.LockSessionAsync(at, ct) ?? throw new InvalidOperationException($"There is no session {at}.");
            if (await db.WhereIsAsync(proposalId, ct) is not { } now || now == at)
            {
                return session;
            }

            // Moved between the look and the lock.
            db.ChangeTracker.Clear();
        }
    }

    public static Task<Guid?> WhereIsAsync(this CatalogDbContext db, Guid proposalId, CancellationToken ct) =>
        db.Registrations.Where(r => r.ProposalId == proposalId).Select(r => (Guid?)r.SessionId).SingleOrDefaultAsync(ct);

    /// <summary>Last day on which the trainer taught or is to teach; null when never. A cancelled session counts for nothing.</summary>
    public static Task<DateOnly?> LastSessionOfAsync(this CatalogDbContext db, Guid trainerId, CancellationToken ct) =>
        db.Slots.Where(s => s.TrainerId == trainerId && s.IsTaken).MaxAsync(s => (DateOnly?)s.Day, ct);
}
