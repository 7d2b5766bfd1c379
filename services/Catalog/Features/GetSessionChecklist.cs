using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff see what is still missing before a session's first day: trainer and commitments, place, participants, contracts, waiting list.</summary>
public static class GetSessionChecklist
{
    /// <param name="DaysLeft">Days until the first one; negative once it has begun.</param>
    public sealed record Response(Guid SessionId, DateOnly StartsOn, int DaysLeft, SessionStatus Status, bool Ready, IReadOnlyList<SessionCheck> Items);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/sessions/{id:guid}/checklist", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().Include(s => s.Registrations).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (session is null)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        var trainer = await db.Trainers.AsNoTracking().SingleAsync(t => t.Id == session.TrainerId, ct);
        var room = await db.Rooms.AsNoTracking().SingleOrDefaultAsync(r => r.Id == session.RoomId, ct);

        var items = SessionChecklist.Of(session, trainer, room);

        return TypedResults.Ok(new Response(
            session.Id, session.StartsOn, session.StartsOn.DayNumber - clock.Today().DayNumber, session.Status,
            session.Status == SessionStatus.Scheduled && items.All(i => i.Done), items));
    }
}
