using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using MassTransit;

namespace Lexom.Funding.Reactions;

/// <summary>Notes the new dates (CGV-3.6). Of two moves the one asked for later holds, so old news and a second delivery change nothing.</summary>
internal sealed class OnContractRescheduled(FundingDbContext db) : IConsumer<ContractRescheduled>
{
    public async Task Consume(ConsumeContext<ContractRescheduled> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var facts = await db.FactsAsync(message.ContractId, ct);
        var files = await db.LockFilesAsync(message.ContractId, ct);

        if (facts.Move(message.ReceivedOn, message.StartsOn, message.EndsOn))
        {
            files.ForEach(f => f.Move(message.StartsOn, message.EndsOn));
        }

        await db.SaveChangesAsync(ct);
    }
}
