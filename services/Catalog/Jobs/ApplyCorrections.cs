using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Contracts.Privacy;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Jobs;

/// <summary>GDPR art. 16: writes the new values of a trainer's rectification.</summary>
internal sealed class ApplyCorrections(
    CatalogDbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, ServiceIdentity service)
    : CorrectionJob<PersonalDataRequest>(db, outbox, clients, clock, wallClock, service)
{
    private readonly CatalogDbContext _db = db;

    protected override async Task<IReadOnlyList<PersonalDataRequest>> TakeAsync(DateTimeOffset now, CancellationToken ct) => await _db.PersonalDataRequests.FromSql(
        $"SELECT * FROM catalog.personal_data_requests WHERE correct_at <= {now} ORDER BY correct_at LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct);

    protected override Guid RequestOf(PersonalDataRequest pending) => pending.RequestId;

    protected override void PutOff(PersonalDataRequest pending, DateTimeOffset until) => pending.CorrectFrom(until);

    protected override async Task<IReadOnlyList<PersonalDataItem>> CorrectAsync(
        PersonalDataRequest pending, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var email = values.GetValueOrDefault(PersonalCorrections.Email)?.Trim().ToLowerInvariant();
        var items = new List<PersonalDataItem>();
        foreach (var trainer in await _db.Trainers.Where(t => pending.TrainerIds.Contains(t.Id)).OrderBy(t => t.Id).ToListAsync(ct))
        {
            var free = email is null || !await _db.Trainers.AnyAsync(t => t.Email == email && t.Id != trainer.Id && t.ErasedOn == null, ct);
            items.AddRange(PersonalDataRules.Correct(trainer, values.FullName(), values.AsksForName(), email, free)
                .Select(a => new PersonalDataItem(a.Field, a.Category, 1, a.Outcome, a.Ground, a.ReleaseOn)));
        }

        pending.Corrected();
        return items;
    }
}
