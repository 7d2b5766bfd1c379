using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// Staff note why a participant was not there for a half-day (ORD-1), before, during or after the session: a justification often comes later. It changes neither hours nor
/// price (CGV-3.7), and ends when the half-day is signed after all.
/// </summary>
public static class NoteAbsence
{
    /// <param name="ParticipantId">Who was not there.</param>
    /// <param name="Reason"><c>announced</c>, <c>justified</c>, <c>kept-by-employer</c> or <c>unexplained</c>.</param>
    public sealed record Request(
        [property: Required] DateOnly? Day, [property: Required] DayPeriod? Period, [property: Required] Guid? ParticipantId, [property: Required] AbsenceReason? Reason);

    public static void Map(RouteGroupBuilder group) =>
        group.MapPost("sessions/{sessionId:guid}/absences", Handle).WithIdempotency().RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<AttendanceSheet>, ProblemHttpResult>> Handle(
        Guid sessionId, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (halfDay, participant) = (new HalfDay(request.Day!.Value, request.Period!.Value), request.ParticipantId!.Value);
        await using var transaction = await db.JoinTransactionAsync(ct);
        if (await db.LockSessionAsync(sessionId, ct) is not { } session)
        {
            return OrderingErrors.SessionNotFound.ToProblem();
        }

        var row = (await AttendanceSheet.LoadAsync(db, session, ct)).Participants.FirstOrDefault(p => p.ParticipantId == participant);
        if (Refusals(session, halfDay, row).ToList() is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        var line = await db.Attendance.SingleOrDefaultAsync(l => l.SessionId == sessionId && l.ParticipantId == participant && l.Day == halfDay.Day && l.Period == halfDay.Period, ct)
            ?? db.Attendance.Add(new AttendanceLine(sessionId, row!.ContractId, participant, halfDay)).Entity;
        if (!line.NoteAbsence(request.Reason!.Value, user.Actor()).Try(out var notedNow, out var errors))
        {
            return errors.ToProblem();
        }

        if (notedNow)
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == row!.ContractId, ct);
            db.Tell(contract, now, user.Actor(), $"{Wording.AbsenceOf(request.Reason.Value)}, {French.Date(halfDay.Day)} ({Wording.NameOf(halfDay.Period)}) : le prix ne change pas.", "CGV-3.7",
                new StoryDetail(Kind: "session", Id: sessionId));
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);

        return TypedResults.Ok(await AttendanceSheet.LoadAsync(db, session, ct));
    }

    private static IEnumerable<DomainError> Refusals(SessionInfo session, HalfDay halfDay, AttendanceRow? row)
    {
        if (!session.HalfDays.Contains(halfDay))
        {
            yield return OrderingErrors.NoSuchHalfDay;
        }

        if (row is null)
        {
            yield return OrderingErrors.ParticipantUnknown("participantId");
        }
    }
}
