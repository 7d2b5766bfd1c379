using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Drops what was planned and credits what was asked for (CGV-2.1-f). A second delivery finds the contract dropped.</summary>
public sealed class OnOrderWithdrawn(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<OrderWithdrawn>
{
    public async Task Consume(ConsumeContext<OrderWithdrawn> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        book.Account.Withdraw(message.WithdrawnOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
