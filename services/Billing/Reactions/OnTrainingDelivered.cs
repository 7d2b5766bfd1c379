using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>The price is due: the OPCO's share and the client's balance, or the final invoice (CGV-3.2, CGV-3.3-c). A second delivery changes nothing; decisions on funding may come before or after.</summary>
public sealed class OnTrainingDelivered(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<TrainingDelivered>
{
    public async Task Consume(ConsumeContext<TrainingDelivered> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        book.Account.Deliver(message.DeliveredOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
