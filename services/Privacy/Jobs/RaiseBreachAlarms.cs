using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Jobs;

// Tells the DPO when a day is left of the 72 hours, and when they are over (GDPR art. 33 § 1); once each.
public sealed class RaiseBreachAlarms(PrivacyDbContext db, Mailbox mailbox, PrivacyOptions options, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var soon = now + Breach.Warning;
        var open = await db.Breaches.AsNoTracking().Where(b => b.NotifiedAt == null && b.WithoutRiskBecause == null && b.NotifyBefore < soon).OrderBy(b => b.NotifyBefore).ToListAsync(ct);
        foreach (var breach in open)
        {
            var late = breach.Clock(now) == BreachClock.Late;
            // The mailbox knows the reason: the next run finds it used.
            await mailbox.AddAsync(
                options.DpoAddress,
                late ? "Violation de données : le délai de 72 heures est dépassé" : "Violation de données : moins de 24 heures pour notifier",
                $"La violation {breach.Id} {(late ? "devait" : "doit")} être notifiée à la CNIL au plus tard le {French.Instant(breach.NotifyBefore)} (RGPD, art. 33). Le texte prérempli est au registre.",
                $"breach-alarm:{breach.Id}:{(late ? "late" : "soon")}", ct);
        }

        await db.SaveChangesAsync(ct);
        return 0;
    }
}
