using Lexom.Contracts.Privacy;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Reactions;
using Lexom.ServiceDefaults.Jobs;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using Lexom.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Jobs;

/// <summary>GDPR art. 16: pulls the new values of a rectification from Privacy and writes them. While Privacy is away the request stays due.</summary>
public sealed class ApplyCorrections(
    OrderingDbContext db, Outbox outbox, IHttpClientFactory clients, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock) : IDueJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var due = await db.TakeAsync(
            $"SELECT request_id FROM ordering.privacy_notes WHERE correct_at <= {wallClock.GetUtcNow()} ORDER BY correct_at LIMIT 1 FOR UPDATE SKIP LOCKED", ct);
        foreach (var id in due)
        {
            await CorrectAsync(await db.PrivacyNotes.SingleAsync(n => n.RequestId == id, ct), ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task CorrectAsync(PrivacyNote note, CancellationToken ct)
    {
        if (await clients.ReadCorrectionsAsync(note.RequestId, ct) is not { } values)
        {
            note.CorrectAt = wallClock.GetUtcNow() + Pause;
            return;
        }

        var file = await db.PersonFileAsync(note.SubjectIds, ct);
        var revisions = file.Contacts.ToDictionary(c => c.Customer.Id, c => c.Customer.Revision);
        var answers = file.Correct(Read(values));

        note.CorrectAt = null;
        outbox.AnnounceRevisions(file, revisions, clock.GetUtcNow());
        outbox.Add(new PersonalDataAnswered(note.RequestId, "ordering", [.. answers.Select(a => a.ToItem())], clock.GetUtcNow()), note.RequestId);
    }

    private static Correction Read(IReadOnlyDictionary<string, string> values) => new(
        values.GetValueOrDefault(PersonalCorrections.FirstName), values.GetValueOrDefault(PersonalCorrections.LastName), values.GetValueOrDefault(PersonalCorrections.Email),
        values.GetValueOrDefault(PersonalCorrections.AddressLines)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        values.GetValueOrDefault(PersonalCorrections.PostCode), values.GetValueOrDefault(PersonalCorrections.City));
}
