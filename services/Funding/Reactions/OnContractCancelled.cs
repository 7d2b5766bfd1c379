using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using MassTransit;

namespace Lexom.Funding.Reactions;

/// <summary>Nothing is claimed from an OPCO for a training that is not given (CGV-3.7): the files are closed. A second delivery finds them closed.</summary>
internal sealed class OnContractCancelled(FundingDbContext db) : IConsumer<ContractCancelled>
{
    public async Task Consume(ConsumeContext<ContractCancelled> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var facts = await db.FactsAsync(message.ContractId, ct);
        var files = await db.LockFilesAsync(message.ContractId, ct);

        facts.Close(message.ReceivedOn);
        files.ForEach(f => f.Close(message.ReceivedOn));

        await db.SaveChangesAsync(ct);
    }
}
