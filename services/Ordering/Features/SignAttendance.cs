using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>
/// Staff record who signed for a half-day, participant and trainer (ORD-1). Signatures are added and never taken back; once the session is completed the
/// sheet is closed. Participants of a suspended contract don't attend (CGV-3.4-c).
/// </summary>
public static class SignAttendance
{
    public sealed record Request(
        [property: Required] DateOnly? Day, [property: Required] DayPeriod? Period, [property: Required, MinLength(1), MaxLength(200)] IReadOnlyList<Signature>? Signatures);

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
        var session = await db.Sessions.LockAsync(sessionId, ct);
        if (session is null)
        {
            return OrderingErrors.SessionNotFound.ToProblem();
        }

        var sheet = await AttendanceSheet.LoadAsync(db, session, ct);
        if (Refusals(session, halfDay, sheet, request.Signatures!, now).ToList() is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        await SignAsync(db, session, halfDay, (request.Signatures!, sheet), now, ct);
        foreach (var contractId in sheet.Participants.Where(p => request.Signatures!.Any(s => s.ParticipantId == p.ParticipantId)).Select(p => p.ContractId).Distinct())
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == contractId, ct);
            db.Tell(contract, now, user.Actor(), $"Émargement de la demi-journée du {French.Date(halfDay.Day)} ({(halfDay.Period == DayPeriod.Morning ? "matin" : "après-midi")}).", "ORD-1",
                new StoryDetail(Kind: "session", Id: sessionId));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(await AttendanceSheet.LoadAsync(db, session, ct));
    }

    private static IEnumerable<DomainError> Refusals(
        SessionInfo session, HalfDay halfDay, AttendanceSheet sheet, IReadOnlyList<Signature> signatures, DateTimeOffset now)
    {
        if (session.CompletedOn is not null || session.CancelledOn is not null)
        {
            yield return OrderingErrors.AttendanceClosed;
        }

        if (!session.HalfDays.Contains(halfDay))
        {
            yield return OrderingErrors.NoSuchHalfDay;
        }
        else if (!halfDay.MayBeSigned(now))
        {
            yield return OrderingErrors.HalfDayNotStarted;
        }

        foreach (var (signature, i) in signatures.Select((s, i) => (s, i)))
        {
            var known = sheet.Participants.FirstOrDefault(p => p.ParticipantId == signature.ParticipantId);
            if (known is null)
            {
                yield return DomainError.Invalid("participant-unknown", "Ce participant n'est pas inscrit à la session.", $"signatures[{i}].participantId");
            }
            else if (known.Suspended)
            {
                yield return DomainError.Conflict("CGV-3.4-c", "Le contrat de ce participant est suspendu.");
            }
        }
    }

    private static async Task SignAsync(
        OrderingDbContext db, SessionInfo session, HalfDay halfDay, (IReadOnlyList<Signature> Signatures, AttendanceSheet Sheet) given, DateTimeOffset now, CancellationToken ct)
    {
        var lines = await db.Attendance.Where(l => l.SessionId == session.Id && l.Day == halfDay.Day && l.Period == halfDay.Period).ToListAsync(ct);
        foreach (var signature in given.Signatures)
        {
            var line = lines.FirstOrDefault(l => l.ParticipantId == signature.ParticipantId);
            if (line is null)
            {
                line = new AttendanceLine(session.Id, given.Sheet.Participants.First(p => p.ParticipantId == signature.ParticipantId).ContractId, signature.ParticipantId, halfDay);
                lines.Add(line);
                db.Add(line);
            }

            if (signature.Participant)
            {
                line.SignAsParticipant(now);
            }

            if (signature.Trainer)
            {
                line.SignAsTrainer(now);
            }
        }
    }
}
