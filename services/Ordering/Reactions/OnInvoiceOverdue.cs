using Lexom.Contracts.Billing;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>Shows that a document is late. A second delivery never gets here (inbox).</summary>
public sealed class OnInvoiceOverdue(OrderingDbContext db, TimeProvider clock) : IConsumer<InvoiceOverdue>
{
    public async Task Consume(ConsumeContext<InvoiceOverdue> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await InvoiceNotes.FindOrAddAsync(db, news.InvoiceId, news.Number, news.ContractId, ct);
        note.OverdueSince = news.OverdueSince;
        db.Hear("billing", (null, news.ContractId), clock.GetUtcNow(), $"{InvoiceNotes.Name(note.Kind ?? "")} {news.Number} en retard depuis le {French.Date(news.OverdueSince)}.", "CGV-3.4-a",
            new StoryDetail(Money.Rounded(news.Outstanding), "invoice", news.InvoiceId, news.Number));
        await db.SaveChangesAsync(ct);
    }
}
