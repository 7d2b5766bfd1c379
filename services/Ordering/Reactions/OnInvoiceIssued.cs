using Lexom.Contracts.Billing;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>Shows a document on its contract. The payment may be heard of first: then the note is completed. A second delivery never gets here (inbox).</summary>
public sealed class OnInvoiceIssued(OrderingDbContext db, TimeProvider clock) : IConsumer<InvoiceIssued>
{
    public async Task Consume(ConsumeContext<InvoiceIssued> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await InvoiceNotes.FindOrAddAsync(db, news.InvoiceId, news.Number, news.ContractId, ct);
        (note.Kind, note.Payer, note.AmountInclVat, note.IssuedOn, note.DueOn) = (news.Kind, news.Payer, Money.Rounded(news.AmountInclVat), news.IssuedOn, news.DueOn);
        db.Hear(
            "billing", (null, news.ContractId), clock.GetUtcNow(),
            $"{InvoiceNotes.Name(news.Kind)} {news.Number} {(news.Payer == "opco" ? "à l’OPCO" : "au client")}, {(news.Kind == "credit-note" ? "émis" : $"payable au {French.Date(news.DueOn)}")}.",
            news.RuleId, new StoryDetail(note.AmountInclVat, "invoice", news.InvoiceId, news.Number));
        await db.SaveChangesAsync(ct);
    }
}
