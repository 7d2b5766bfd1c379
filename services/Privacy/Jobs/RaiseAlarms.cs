using System.Globalization;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// Notes, and tells the DPO, that a request is due within five days or overdue (CGV-5.5-d); once per request, kind and due day.
public sealed class RaiseAlarms(PrivacyDbContext db, Mailbox mailbox, PrivacyOptions options, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var due = await db.Database.SqlQuery<DueRequest>(
            $"""
            SELECT r.id, r.due_on FROM privacy.requests r
            WHERE r.status <> 'Closed' AND r.due_on <= {today.AddDays(AnswerDeadline.AlarmDays)} AND NOT EXISTS (
                SELECT 1 FROM privacy.alarms a WHERE a.request_id = r.id AND a.due_on = r.due_on
                AND a.kind = CASE WHEN r.due_on < {today} THEN 'Overdue' ELSE 'DueSoon' END)
            ORDER BY r.due_on LIMIT 20 FOR UPDATE OF r SKIP LOCKED
            """).ToListAsync(ct);
        foreach (var request in due)
        {
            var kind = AnswerDeadline.Alarm(request.DueOn, today);
            db.Alarms.Add(new RequestAlarm(Guid.CreateVersion7(now), request.Id, kind, request.DueOn, now));
            var day = request.DueOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            await mailbox.AddAsync(
                options.DpoAddress,
                kind == AlarmKind.Overdue ? "Demande RGPD en retard" : "Demande RGPD à traiter sous peu",
                $"La demande {request.Id} {(kind == AlarmKind.Overdue ? "aurait dû recevoir" : "doit recevoir")} une réponse au plus tard le {day} (CGV 5.5 ; RGPD, art. 12, § 3).",
                $"privacy-alarm:{request.Id}:{kind}:{request.DueOn:yyyy-MM-dd}", ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private sealed record DueRequest(Guid Id, DateOnly DueOn);
}
