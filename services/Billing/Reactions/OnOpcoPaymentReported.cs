using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Bank;
using Lexom.Contracts.Funding;
using Lexom.Kernel;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Reactions;

/// <summary>
/// Allocates an OPCO's payment to its share; kept when the invoice does not exist yet. After a lapse the OPCO's share grows by it again and the client is
/// credited (CGV-3.3-d). One payment id counts once, however often it is reported.
/// </summary>
public sealed class OnOpcoPaymentReported(BillingDbContext db, Planner planner, Cashier cashier, TimeProvider clock) : IConsumer<OpcoPaymentReported>
{
    public async Task Consume(ConsumeContext<OpcoPaymentReported> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var book = await db.OpenBookAsync(message.ContractId, ct);
        if (await db.Payments.AnyAsync(p => p.Id == message.PaymentId, ct))
        {
            return;
        }

        db.GrantOf(book, message.FundingFileId, message.Opco);
        cashier.Receive(book, Payment.OfOpco(
            message.PaymentId, message.ContractId, message.FundingFileId, message.Opco, Money.Euros(message.AmountInclVat), message.PaidOn, message.Reference,
            clock.GetUtcNow()));

        // The bank statement came first: its credit is now told, and no longer awaited (BIL-7).
        var amount = Money.Euros(message.AmountInclVat);
        var awaited = await db.BankEntries.Where(e => e.Outcome == CreditOutcome.AwaitingOpco && e.FundingFileId == message.FundingFileId && e.Amount == amount)
            .OrderBy(e => e.Id).FirstOrDefaultAsync(ct);
        awaited?.Recognise(message.PaymentId);

        planner.Plan(book);
        await cashier.SettleAsync(book, ct);
        await db.SaveChangesAsync(ct);
    }
}
