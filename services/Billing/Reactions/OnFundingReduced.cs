using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Funding;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>The OPCO grants less: the client is asked for the difference (CGV-3.3-b, -c). A second delivery, or a lower revision, changes nothing.</summary>
public sealed class OnFundingReduced(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<FundingReduced>
{
    public async Task Consume(ConsumeContext<FundingReduced> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        db.GrantOf(book, message.FundingFileId, message.Opco).Reduce(message.Revision, Money.Euros(message.GrantedExclVat), message.DecidedOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
