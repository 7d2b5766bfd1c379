using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Reactions;

// Keeps who was shown whose data, in every service (CGV-5.5-c): the most frequent message of all, hence in batches. The same reading under another message changes nothing.
public sealed class OnPersonalDataRead(PrivacyDbContext db) : IBatchReaction<PersonalDataRead>
{
    public async Task ApplyAsync(IReadOnlyList<PersonalDataRead> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => m.ReadingId).ToList();
        var known = await db.Readings.Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct);
        db.Readings.AddRange(
            from reading in messages.DistinctBy(m => m.ReadingId)
            where !known.Contains(reading.ReadingId)
            select new Reading(reading.ReadingId, reading.Service, reading.Actor, reading.What, [.. reading.SubjectIds], reading.Purpose, reading.ReadAt));
    }
}
