using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Funding;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>The OPCO grants nothing any more: the client is asked for it all (CGV-3.3-b, -c). A second delivery, or a lower revision, changes nothing.</summary>
public sealed class OnFundingRevoked(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<FundingRevoked>
{
    public async Task Consume(ConsumeContext<FundingRevoked> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        db.GrantOf(book, message.FundingFileId, message.Opco).Revoke(message.Revision, message.DecidedOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
