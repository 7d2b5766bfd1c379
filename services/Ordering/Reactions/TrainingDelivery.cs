using Lexom.Contracts.Ordering;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>What the end of a session means for one contract of it; also for a contract whose deposit is heard of only after the end.</summary>
internal static class TrainingDelivery
{
    /// <summary>
    /// Closes the contract's attendance, makes its certificates, plans the later evaluations (ORD-1) and tells Billing and Funding. Absences change nothing (CGV-3.7). Does nothing to a contract
    /// that was not given with the session, and nothing the second time.
    /// </summary>
    public static async Task DeliverAsync(OrderingDbContext db, Outbox outbox, SessionInfo session, Contract contract, (DateTimeOffset Now, int LaterEvaluationMonths) at, CancellationToken ct)
    {
        var now = at.Now;
        var participants = await db.Participants.Where(p => EF.Property<Guid>(p, "ProposalId") == contract.ProposalId).OrderBy(p => p.Position).Select(p => p.Id).ToListAsync(ct);
        var lines = await db.Attendance.Where(l => l.SessionId == session.Id && l.ContractId == contract.Id).ToListAsync(ct);
        var presences = Attendance.Count(participants, session.HalfDays, contract.Training.Hours, lines);
        if (!contract.IsDeliveredWithSession(presences.Any(p => p.HalfDaysAttended > 0)))
        {
            db.Tell(contract, now, Story.System, "Session terminée sans que la formation ait été dispensée pour ce contrat : à reprogrammer ou à annuler.", "CGV-2.2-s",
                new StoryDetail(Kind: "session", Id: session.Id));
            return;
        }

        var attended = presences.Sum(p => p.Hours);
        if (!contract.Deliver(session.CompletedOn!.Value, attended).Value)
        {
            return;
        }

        var objectives = await db.Courses.Where(c => c.CourseId == contract.Training.CourseId && c.Version == contract.Training.CourseVersion)
            .Select(c => c.Objectives).SingleAsync(ct);
        foreach (var (kind, presence) in Attendance.CertificatesDue(presences, contract.CustomerKind))
        {
            db.Add(Certificate.For(Guid.CreateVersion7(now), kind, contract, presence, objectives, session.CompletedOn.Value));
        }

        foreach (var presence in presences.Where(p => p.HalfDaysAttended > 0))
        {
            db.Add(Evaluation.Due(Guid.CreateVersion7(now), EvaluationKind.Later, contract.Id, presence.ParticipantId, session.CompletedOn.Value.AddMonths(at.LaterEvaluationMonths)));
        }

        outbox.Add(new TrainingDelivered(contract.Id, contract.CustomerId, session.Id, contract.DeliveredOn!.Value, contract.HoursAgreed, attended), contract.Id);
        Tell(db, contract, presences, now);
    }

    private static void Tell(OrderingDbContext db, Contract contract, IReadOnlyList<Presence> presences, DateTimeOffset now)
    {
        var attendants = presences.Count(p => p.HalfDaysAttended > 0);
        db.Tell(contract, now, Story.System,
            $"Formation réalisée : {French.Count(attendants, "participant présent", "participants présents")} sur {presences.Count}, {French.Number(contract.HoursAttended!.Value)} h suivies sur {French.Number(contract.HoursAgreed)} h ; les absences ne changent pas le prix.",
            "CGV-3.7");
        db.Tell(contract, now, Story.System, $"Certificats établis pour {French.Count(attendants, "participant", "participants")}, avec tous les objectifs.", "ORD-1", new StoryDetail(Kind: "certificate"));
        if (contract.IsDeemedConforming)
        {
            db.Tell(contract, now, Story.System, "Aucune réserve pendant la formation : prestation réputée conforme.", "CGV-4.1");
        }
    }
}
