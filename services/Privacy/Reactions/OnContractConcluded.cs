using Lexom.Contracts.Ordering;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using MassTransit;

namespace Lexom.Privacy.Reactions;

// Notes a concluded contract beside the customer, for the retention of CGV-5.5-b. It may come before CustomerRegistered; a second delivery changes nothing.
public sealed class OnContractConcluded(PrivacyDbContext db) : IConsumer<ContractConcluded>
{
    public async Task Consume(ConsumeContext<ContractConcluded> context)
    {
        var contract = context.Message;
        if (await db.Contracts.FindAsync([contract.ContractId], context.CancellationToken) is not null)
        {
            return;
        }

        db.Contracts.Add(new ConcludedContract(contract.ContractId, contract.CustomerId, contract.ConcludedOn));
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
