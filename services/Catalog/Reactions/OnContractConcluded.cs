using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using MassTransit;

namespace Lexom.Catalog.Reactions;

/// <summary>
/// The seats are no longer only held (CGV-2.2); a waiting registration becomes firm when it is let in. When it comes before the proposal itself, that is remembered.
/// A second delivery finds the seats confirmed.
/// </summary>
public sealed class OnContractConcluded(CatalogDbContext db, TimeProvider clock) : IConsumer<ContractConcluded>
{
    public async Task Consume(ConsumeContext<ContractConcluded> context)
    {
        var (concluded, ct) = (context.Message, context.CancellationToken);
        var session = await db.LockSessionOfAsync(concluded.ProposalId, concluded.SessionId, ct);

        session.Confirm(concluded.ProposalId, concluded.ConcludedOn, clock.GetUtcNow());

        await db.SaveChangesAsync(ct);
    }
}
