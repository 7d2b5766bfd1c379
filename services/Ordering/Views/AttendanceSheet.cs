using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Views;

/// <summary>ORD-1: the attendance sheet of a session: every half-day, every participant of its running and delivered contracts.</summary>
public sealed record AttendanceSheet(
    Guid SessionId, DateOnly StartsOn, DateOnly EndsOn, DateOnly? ClosedOn, IReadOnlyList<HalfDay> HalfDays, IReadOnlyList<AttendanceRow> Participants) : IShowsPersons
{
    IEnumerable<Guid> IShowsPersons.PersonIds => Participants.Select(p => p.ParticipantId);

    internal static async Task<AttendanceSheet> LoadAsync(OrderingDbContext db, SessionInfo session, CancellationToken ct)
    {
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.Training.SessionId == session.Id)
            .Where(c => c.Status == ContractStatus.AwaitingDeposit || c.Status == ContractStatus.Concluded || c.Status == ContractStatus.Delivered)
            .OrderBy(c => c.Id).ToListAsync(ct);
        var proposals = contracts.Select(c => c.ProposalId).ToList();
        var people = await db.Participants.AsNoTracking().Where(p => proposals.Contains(EF.Property<Guid>(p, "ProposalId")))
            .Select(p => new { Participant = p, ProposalId = EF.Property<Guid>(p, "ProposalId") }).ToListAsync(ct);
        var lines = await db.Attendance.AsNoTracking().Where(l => l.SessionId == session.Id).OrderBy(l => l.Day).ThenBy(l => l.Period).ToListAsync(ct);

        var rows = from contract in contracts
                   from p in people.Where(p => p.ProposalId == contract.ProposalId).OrderBy(p => p.Participant.Position)
                   select new AttendanceRow(
                       p.Participant.Id, p.Participant.Person.FirstName, p.Participant.Person.LastName, contract.Id, contract.Number, contract.IsSuspended,
                       [.. session.HalfDays.Select(h => SignedHalfDay.Of(h, lines.FirstOrDefault(l => l.ParticipantId == p.Participant.Id && l.HalfDay == h)))]);
        return new AttendanceSheet(session.Id, session.StartsOn, session.EndsOn, session.CompletedOn, session.HalfDays, [.. rows]);
    }
}

public sealed record AttendanceRow(
    Guid ParticipantId, string FirstName, string LastName, Guid ContractId, string ContractNumber, bool Suspended, IReadOnlyList<SignedHalfDay> HalfDays);

public sealed record SignedHalfDay(DateOnly Day, DayPeriod Period, DateTimeOffset? ParticipantSignedAt, DateTimeOffset? TrainerSignedAt, bool Present, AbsenceReason? Absence = null)
{
    internal static SignedHalfDay Of(HalfDay halfDay, AttendanceLine? line) =>
        new(halfDay.Day, halfDay.Period, line?.ParticipantSignedAt, line?.TrainerSignedAt, line?.IsPresent ?? false, line?.Absence);
}
