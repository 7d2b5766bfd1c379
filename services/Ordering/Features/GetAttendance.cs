using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The attendance sheet of a session (ORD-1), for those who plan and sell: it names people (CGV-5.5-c).</summary>
public static class GetAttendance
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("sessions/{sessionId:guid}/attendance", Handle).NotesReading("attendance", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<AttendanceSheet>, ProblemHttpResult>> Handle(Guid sessionId, OrderingDbContext db, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);

        return session is null ? OrderingErrors.SessionNotFound.ToProblem() : TypedResults.Ok(await AttendanceSheet.LoadAsync(db, session, ct));
    }
}
