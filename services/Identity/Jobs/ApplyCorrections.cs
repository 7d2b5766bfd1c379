using Lexom.Contracts.Privacy;
using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.Identity.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;

using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Jobs;

/// <summary>GDPR art. 16: writes the new values of a rectification into the person's accounts.</summary>
internal sealed class ApplyCorrections(
    IdentityDbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, ServiceIdentity service)
    : CorrectionJob<PendingCorrection>(db, outbox, clients, clock, wallClock, service)
{
    private readonly IdentityDbContext _db = db;

    protected override async Task<IReadOnlyList<PendingCorrection>> TakeAsync(DateTimeOffset now, CancellationToken ct) => await _db.PendingCorrections.FromSql(
        $"SELECT * FROM identity.pending_corrections WHERE next_try_at <= {now} ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);

    protected override Guid RequestOf(PendingCorrection pending) => pending.RequestId;

    protected override void PutOff(PendingCorrection pending, DateTimeOffset until) => pending.NextTryAt = until;

    protected override async Task<IReadOnlyList<PersonalDataItem>> CorrectAsync(
        PendingCorrection pending, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var email = values.GetValueOrDefault(PersonalCorrections.Email)?.Trim();
        var normalized = email?.ToUpperInvariant();
        var outcomes = new List<AccountFieldOutcome>();
        foreach (var account in await _db.Users.Where(a => pending.AccountIds.Contains(a.Id) && a.ErasedAt == null).OrderBy(a => a.Id).ToListAsync(ct))
        {
            var free = email is null || !await _db.Users.AnyAsync(a => a.NormalizedEmail == normalized && a.Id != account.Id, ct);
            account.Correct(free ? email : null, values.FullName());
            outcomes.AddRange(AccountRights.Corrected(email is not null, free, values.AsksForName(), values.FullName() is not null));
        }

        _db.PendingCorrections.Remove(pending);
        return OnPersonalDataRequested.Items(outcomes);
    }
}
