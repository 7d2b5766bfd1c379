using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features;

/// <summary>
/// Staff record who signed for a half-day, participant and trainer (ORD-1). Signatures are added and never taken back; once the session is completed the
/// sheet is closed. Participants of a suspended contract don't attend (CGV-3.4-c).
/// </summary>
public static class SignAttendance
{
    public sealed record Request(
        [property: Required] DateOnly? Day, [property: Required] DayPeriod? Period, [property: Required, MinLength(1), MaxLength(200), NoNulls] IReadOnlyList<Signature>? Signatures);

    /// <param name="ParticipantId">Who was there.</param>
    /// <param name="Participant">The participant signed.</param>
    /// <param name="Trainer">The trainer signed for this participant.</param>
    public sealed record Signature(Guid ParticipantId, bool Participant, bool Trainer);

    public static void Map(RouteGroupBuilder group) =>
        group.MapPost("sessions/{sessionId:guid}/attendance", Handle).WithIdempotency().RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<AttendanceSheet>, ProblemHttpResult>> Handle(
        Guid sessionId, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var halfDay = new HalfDay(request.Day!.Value, request.Period!.Value);
        await using var transaction = await db.JoinTransactionAsync(ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        if (session is null)
        {
            return OrderingErrors.SessionNotFound.ToProblem();
        }

        var sheet = await AttendanceSheet.LoadAsync(db, session, ct);
        var signatures = request.Signatures!.Select(s => new GivenSignature(s.ParticipantId, s.Participant, s.Trainer)).ToList();
        if (AttendanceSigning.Refusals(session, halfDay, sheet, signatures, now).ToList() is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        await AttendanceSigning.SignAsync(db, sheet, halfDay, signatures, (now, user.Actor()), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(await AttendanceSheet.LoadAsync(db, session, ct));
    }
}
