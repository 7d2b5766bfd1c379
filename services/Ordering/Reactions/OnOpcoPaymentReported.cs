using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>Shows what the OPCO paid. One payment id counts once, even when it is reported by two messages.</summary>
public sealed class OnOpcoPaymentReported(OrderingDbContext db, TimeProvider clock) : IConsumer<OpcoPaymentReported>
{
    public async Task Consume(ConsumeContext<OpcoPaymentReported> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        var amount = Money.Rounded(news.AmountInclVat);
        if (!note.Pay(news.PaymentId, amount))
        {
            return;
        }

        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(), $"{Opcos.NameOf(news.Opco)} a payé {French.Amount(amount)} le {French.Date(news.PaidOn)}.", "CGV-3.3-b",
            new StoryDetail(amount, "funding-file", news.FundingFileId, news.Opco));
        await db.SaveChangesAsync(ct);
    }
}
