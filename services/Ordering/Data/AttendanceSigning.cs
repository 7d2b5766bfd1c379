using Lexom.Kernel;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <param name="ParticipantId">Who was there.</param>
/// <param name="Participant">The participant signed.</param>
/// <param name="Trainer">The trainer signed for this participant.</param>
internal sealed record GivenSignature(Guid ParticipantId, bool Participant, bool Trainer);

/// <summary>ORD-1: signing a half-day, by staff from the paper sheet or by the people themselves on their links; the same rules for all. The session's row is locked by the caller.</summary>
internal static class AttendanceSigning
{
    public static IEnumerable<DomainError> Refusals(SessionInfo session, HalfDay halfDay, AttendanceSheet sheet, IReadOnlyList<GivenSignature> signatures, DateTimeOffset now)
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
                yield return OrderingErrors.ParticipantUnknown($"signatures[{i}].participantId");
            }
            else if (known.Suspended)
            {
                yield return DomainError.Conflict("CGV-3.4-c", "Le contrat de ce participant est suspendu.");
            }
        }
    }

    /// <summary>Adds the signatures and tells it on the timelines; the caller saves.</summary>
    public static async Task SignAsync(
        OrderingDbContext db, AttendanceSheet sheet, HalfDay halfDay, IReadOnlyList<GivenSignature> signatures, (DateTimeOffset Now, string Actor) by, CancellationToken ct)
    {
        var lines = await db.Attendance.Where(l => l.SessionId == sheet.SessionId && l.Day == halfDay.Day && l.Period == halfDay.Period).ToListAsync(ct);
        foreach (var signature in signatures)
        {
            var line = lines.FirstOrDefault(l => l.ParticipantId == signature.ParticipantId);
            if (line is null)
            {
                line = new AttendanceLine(sheet.SessionId, sheet.Participants.First(p => p.ParticipantId == signature.ParticipantId).ContractId, signature.ParticipantId, halfDay);
                lines.Add(line);
                db.Add(line);
            }

            if (signature.Participant)
            {
                line.SignAsParticipant(by.Now, by.Actor);
            }

            if (signature.Trainer)
            {
                line.SignAsTrainer(by.Now, by.Actor);
            }
        }

        foreach (var contractId in sheet.Participants.Where(p => signatures.Any(s => s.ParticipantId == p.ParticipantId)).Select(p => p.ContractId).Distinct())
        {
            var contract = await db.Contracts.SingleAsync(c => c.Id == contractId, ct);
            db.Tell(contract, by.Now, by.Actor, $"Émargement de la demi-journée du {French.Date(halfDay.Day)} ({(halfDay.Period == DayPeriod.Morning ? "matin" : "après-midi")}).", "ORD-1",
                new StoryDetail(Kind: "session", Id: sheet.SessionId));
        }
    }
}
