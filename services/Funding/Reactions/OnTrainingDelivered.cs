using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using MassTransit;

namespace Lexom.Funding.Reactions;

/// <summary>Starts the OPCO's month from the last day of the training (CGV-3.3-d). Kept when it comes before the acceptance; a second delivery changes nothing.</summary>
internal sealed class OnTrainingDelivered(FundingDbContext db) : IConsumer<TrainingDelivered>
{
    public async Task Consume(ConsumeContext<TrainingDelivered> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var facts = await db.FactsAsync(message.ContractId, ct);
        var files = await db.LockFilesAsync(message.ContractId, ct);

        facts.Deliver(message.DeliveredOn, message.HoursAgreed, message.HoursAttended);
        files.ForEach(f => f.Deliver(message.DeliveredOn, message.HoursAgreed, message.HoursAttended));

        await db.SaveChangesAsync(ct);
    }
}
