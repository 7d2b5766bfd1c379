using Lexom.Contracts.Ordering;
using Lexom.Funding.Data;
using MassTransit;

namespace Lexom.Funding.Reactions;

/// <summary>Notes that the contract is concluded (CGV-2.2). A second delivery changes nothing.</summary>
internal sealed class OnContractConcluded(FundingDbContext db) : IConsumer<ContractConcluded>
{
    public async Task Consume(ConsumeContext<ContractConcluded> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var facts = await db.FactsAsync(message.ContractId, ct);
        var files = await db.LockFilesAsync(message.ContractId, ct);

        facts.Conclude(message.ConcludedOn);
        files.ForEach(f => f.NoteConclusion(message.ConcludedOn));

        await db.SaveChangesAsync(ct);
    }
}
