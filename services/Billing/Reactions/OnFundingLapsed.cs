using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Funding;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>The month is over: the OPCO keeps what it has paid, the client is asked for the rest (CGV-3.3-d). A second delivery finds the lapse recorded.</summary>
public sealed class OnFundingLapsed(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<FundingLapsed>
{
    public async Task Consume(ConsumeContext<FundingLapsed> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        db.GrantOf(book, message.FundingFileId, message.Opco).Lapse(message.Deadline, message.LapsedOn, Money.Euros(message.PaidInclVat));

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
