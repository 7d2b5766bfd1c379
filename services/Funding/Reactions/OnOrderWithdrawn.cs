using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using MassTransit;

namespace Lexom.Funding.Reactions;

/// <summary>The order no longer exists: its files are closed (CGV-2.1-f). Kept when it comes before the acceptance; a second delivery finds them closed.</summary>
internal sealed class OnOrderWithdrawn(FundingDbContext db) : IConsumer<OrderWithdrawn>
{
    public async Task Consume(ConsumeContext<OrderWithdrawn> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var facts = await db.FactsAsync(message.ContractId, ct);
        var files = await db.LockFilesAsync(message.ContractId, ct);

        facts.Close(message.WithdrawnOn);
        files.ForEach(f => f.Close(message.WithdrawnOn));

        await db.SaveChangesAsync(ct);
    }
}
