using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Invoices the extra cost of a change apart from the contract's price (CGV-2.1-e). A second delivery finds it owed already.</summary>
public sealed class OnComplementAccepted(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<ComplementAccepted>
{
    public async Task Consume(ConsumeContext<ComplementAccepted> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        book.Account.Complement(message.ComplementId, message.RuleId, Money.Euros(message.InclVat), message.AcceptedOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
