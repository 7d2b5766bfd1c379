using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>A half-day of a session.</summary>
public sealed record HalfDay(DateOnly Day, DayPeriod Period)
{
    /// <summary>Mornings begin at 9, afternoons at 14 in Paris; signing may begin two hours before.</summary>
    public bool MayBeSigned(DateTimeOffset now) => now >= ParisTime.StartOf(Day).AddHours(Period == DayPeriod.Morning ? 7 : 12);
}

/// <summary>ORD-1: one participant's line of the attendance sheet for one half-day; present when participant and trainer have both signed.</summary>
public sealed class AttendanceLine
{
    private AttendanceLine()
    {
    }

    public AttendanceLine(Guid sessionId, Guid contractId, Guid participantId, HalfDay halfDay) =>
        (SessionId, ContractId, ParticipantId, Day, Period) = (sessionId, contractId, participantId, halfDay.Day, halfDay.Period);

    public Guid SessionId { get; private set; }

    public Guid ContractId { get; private set; }

    public Guid ParticipantId { get; private set; }

    public DateOnly Day { get; private set; }

    public DayPeriod Period { get; private set; }

    public DateTimeOffset? ParticipantSignedAt { get; private set; }

    public DateTimeOffset? TrainerSignedAt { get; private set; }

    /// <summary>Actor, by id: the person on their own link, or staff who read the paper sheet.</summary>
    public string? ParticipantSignedBy { get; private set; }

    public string? TrainerSignedBy { get; private set; }

    /// <summary>Null while nobody has noted an absence.</summary>
    public AbsenceReason? Absence { get; private set; }

    /// <summary>Actor, by id.</summary>
    public string? AbsenceNotedBy { get; private set; }

    public bool IsPresent => ParticipantSignedAt is not null && TrainerSignedAt is not null;

    public HalfDay HalfDay => new(Day, Period);

    /// <summary>A signature is never taken back; the first one's time stays.</summary>
    public void SignAsParticipant(DateTimeOffset now, string actor)
    {
        if (ParticipantSignedAt is null)
        {
            (ParticipantSignedAt, ParticipantSignedBy) = (now, actor);
            (Absence, AbsenceNotedBy) = (null, null);
        }
    }

    /// <summary>The trainer signs the presence of each participant.</summary>
    public void SignAsTrainer(DateTimeOffset now, string actor)
    {
        if (TrainerSignedAt is null)
        {
            (TrainerSignedAt, TrainerSignedBy) = (now, actor);
            (Absence, AbsenceNotedBy) = (null, null);
        }
    }

    /// <summary>CGV-3.7: why someone was not there. False when it is noted already; whoever signs after all was there. The price knows nothing of it.</summary>
    public Result<bool> NoteAbsence(AbsenceReason reason, string actor)
    {
        if (ParticipantSignedAt is not null || TrainerSignedAt is not null)
        {
            return OrderingErrors.HalfDaySigned;
        }

        if (Absence == reason)
        {
            return false;
        }

        (Absence, AbsenceNotedBy) = (reason, actor);
        return true;
    }
}

/// <summary>How long someone was there.</summary>
public sealed record Presence(Guid ParticipantId, int HalfDaysAttended, int HalfDays, decimal Hours);

/// <summary>ORD-1, CGV-3.7: sums over the attendance sheet.</summary>
public static class Attendance
{
    /// <summary>Every participant's presence, those who never came included: their absence is shown and doesn't change the price (CGV-3.7).</summary>
    public static IReadOnlyList<Presence> Count(
        IReadOnlyList<Guid> participants, IReadOnlyList<HalfDay> halfDays, decimal hoursPerParticipant, IReadOnlyCollection<AttendanceLine> lines) =>
        [.. participants.Select(participant =>
        {
            var attended = lines.Count(l => l.ParticipantId == participant && l.IsPresent && halfDays.Contains(l.HalfDay));
            return new Presence(participant, attended, halfDays.Count, halfDays.Count == 0 ? 0 : hoursPerParticipant * attended / halfDays.Count);
        })];

    /// <summary>
    /// ORD-1: at the end every participant who attended gets an attestation with all the objectives; a company gets a certificat de réalisation for
    /// each of them too. Who never came gets none.
    /// </summary>
    public static IEnumerable<(CertificateKind Kind, Presence Presence)> CertificatesDue(IReadOnlyList<Presence> presences, CustomerKind customer)
    {
        foreach (var presence in presences.Where(p => p.HalfDaysAttended > 0))
        {
            yield return (CertificateKind.Attestation, presence);
            if (customer == CustomerKind.Company)
            {
                yield return (CertificateKind.Realisation, presence);
            }
        }
    }
}
