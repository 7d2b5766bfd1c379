using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Asks for the penalty of a clause of the terms (CGV-5.2), an indemnity outside VAT. A second delivery finds it owed already.</summary>
public sealed class OnPenaltyDue(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<PenaltyDue>
{
    public async Task Consume(ConsumeContext<PenaltyDue> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        book.Account.Penalise(message.PenaltyId, message.RuleId, Money.Euros(message.Amount), message.ClaimedOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
