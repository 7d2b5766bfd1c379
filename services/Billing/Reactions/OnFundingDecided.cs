using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Funding;
using Lexom.Kernel;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Takes the OPCO's decision into the shares (CGV-3.3-b, -c). A second delivery, or a lower revision, changes nothing.</summary>
public sealed class OnFundingDecided(BillingDbContext db, Planner planner, Cashier cashier) : IConsumer<FundingDecided>
{
    public async Task Consume(ConsumeContext<FundingDecided> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);

        db.GrantOf(book, message.FundingFileId, message.Opco)
            .Decide(message.Revision, message.Outcome == "accepted", Money.Euros(message.GrantedExclVat), message.Subrogation, message.FileNumber, message.DecidedOn);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
