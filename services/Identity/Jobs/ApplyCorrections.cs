using Lexom.Contracts.Privacy;
using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.Identity.Reactions;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;

using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Jobs;

/// <summary>GDPR art. 16: pulls the new values of a rectification from Privacy and writes them into the account. While Privacy is away the request stays due.</summary>
internal sealed class ApplyCorrections(
    IdentityDbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) : IDueJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var due = await db.PendingCorrections.FromSql(
            $"SELECT * FROM identity.pending_corrections WHERE next_try_at <= {wallClock.GetUtcNow()} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);
        foreach (var pending in due)
        {
            await CorrectAsync(pending, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task CorrectAsync(PendingCorrection pending, CancellationToken ct)
    {
        if (await clients.ReadCorrectionsAsync(pending.RequestId, ct) is not { } values)
        {
            pending.NextTryAt = wallClock.GetUtcNow() + Pause;
            return;
        }

        var email = values.GetValueOrDefault(PersonalCorrections.Email)?.Trim();
        var normalized = email?.ToUpperInvariant();
        var nameAsked = values.ContainsKey(PersonalCorrections.FirstName) || values.ContainsKey(PersonalCorrections.LastName);
        var outcomes = new List<AccountFieldOutcome>();
        foreach (var account in await db.Users.Where(a => pending.AccountIds.Contains(a.Id) && a.ErasedAt == null).OrderBy(a => a.Id).ToListAsync(ct))
        {
            var free = email is null || !await db.Users.AnyAsync(a => a.NormalizedEmail == normalized && a.Id != account.Id, ct);
            account.Correct(free ? email : null, values.FullName());
            outcomes.AddRange(AccountRights.Corrected(email is not null, free, nameAsked, values.FullName() is not null));
        }

        db.PendingCorrections.Remove(pending);
        outbox.Add(new PersonalDataAnswered(pending.RequestId, "identity", OnPersonalDataRequested.Items(outcomes), clock.GetUtcNow()), pending.RequestId);
    }
}
