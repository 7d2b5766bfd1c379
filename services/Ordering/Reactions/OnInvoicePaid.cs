using Lexom.Contracts.Billing;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>Shows that a document is settled. A second delivery never gets here (inbox).</summary>
public sealed class OnInvoicePaid(OrderingDbContext db, TimeProvider clock) : IConsumer<InvoicePaid>
{
    public async Task Consume(ConsumeContext<InvoicePaid> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await InvoiceNotes.FindOrAddAsync(db, news.InvoiceId, news.Number, news.ContractId, ct);
        note.PaidOn = news.PaidOn;
        db.Hear("billing", (null, news.ContractId), clock.GetUtcNow(), $"{InvoiceNotes.Name(note.Kind ?? "")} {news.Number} soldé(e) le {French.Date(news.PaidOn)}.", "BIL-7",
            new StoryDetail(Kind: "invoice", Id: news.InvoiceId, Label: news.Number));
        await db.SaveChangesAsync(ct);
    }
}
