using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using MassTransit;

namespace Lexom.Privacy.Reactions;

// Keeps who was shown whose data, in every service (CGV-5.5-c). A second delivery of the same reading changes nothing.
public sealed class OnPersonalDataRead(PrivacyDbContext db) : IConsumer<PersonalDataRead>
{
    public async Task Consume(ConsumeContext<PersonalDataRead> context)
    {
        var reading = context.Message;
        if (await db.Readings.FindAsync([reading.ReadingId], context.CancellationToken) is not null)
        {
            return;
        }

        db.Readings.Add(new Reading(reading.ReadingId, reading.Service, reading.Actor, reading.What, [.. reading.SubjectIds], reading.Purpose, reading.ReadAt));
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
