using Lexom.Contracts.Privacy;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Reactions;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>GDPR art. 16: writes the new values of a rectification wherever the person is known here.</summary>
public sealed class ApplyCorrections(
    OrderingDbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, ServiceIdentity service)
    : CorrectionJob<PrivacyNote>(db, outbox, clients, clock, wallClock, service)
{
    private readonly OrderingDbContext _db = db;
    private readonly Outbox _outbox = outbox;
    private readonly TimeProvider _clock = clock;

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<PrivacyNote>> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        var due = await _db.TakeAsync($"SELECT request_id FROM ordering.privacy_notes WHERE correct_at <= {now} ORDER BY correct_at LIMIT 1 FOR UPDATE SKIP LOCKED", ct);
        return await _db.PrivacyNotes.Where(n => due.Contains(n.RequestId)).ToListAsync(ct);
    }

    /// <inheritdoc />
    protected override Guid RequestOf(PrivacyNote pending) => pending.RequestId;

    /// <inheritdoc />
    protected override void PutOff(PrivacyNote pending, DateTimeOffset until) => pending.CorrectAt = until;

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<PersonalDataItem>> CorrectAsync(PrivacyNote pending, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var file = await _db.PersonFileAsync(pending.SubjectIds, ct);
        var revisions = file.Contacts.ToDictionary(c => c.Customer.Id, c => c.Customer.Revision);
        var answers = file.Correct(Read(values));

        pending.CorrectAt = null;
        _outbox.AnnounceRevisions(file, revisions, _clock.GetUtcNow());
        return [.. answers.Select(a => a.ToItem())];
    }

    private static Correction Read(IReadOnlyDictionary<string, string> values) => new(
        values.GetValueOrDefault(PersonalCorrections.FirstName), values.GetValueOrDefault(PersonalCorrections.LastName), values.GetValueOrDefault(PersonalCorrections.Email),
        values.GetValueOrDefault(PersonalCorrections.AddressLines)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        values.GetValueOrDefault(PersonalCorrections.PostCode), values.GetValueOrDefault(PersonalCorrections.City));
}
