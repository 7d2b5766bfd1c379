using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Asks for what the rescheduling costs (CGV-3.6). A second delivery finds the indemnity owed already, by the session moved to.</summary>
public sealed class OnContractRescheduled(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<ContractRescheduled>
{
    public async Task Consume(ConsumeContext<ContractRescheduled> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        Decisions.Require(book.Account.Reschedule(
            message.ToSessionId, message.StartsOn, message.EndsOn, message.Consequence, message.RuleId, Money.Euros(message.Amount), message.ReceivedOn));

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
