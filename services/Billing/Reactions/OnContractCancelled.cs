using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Credits the price that is no longer due and asks for the indemnity or fee decided by Ordering (CGV-3.5, CGV-2.2-c). A second delivery finds the contract dropped.</summary>
public sealed class OnContractCancelled(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<ContractCancelled>
{
    public async Task Consume(ConsumeContext<ContractCancelled> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        Decisions.Require(book.Account.Cancel(message.Consequence, message.RuleId, Money.Euros(message.Amount), message.ReceivedOn));

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
