using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.3-d: shows that the OPCO let its month pass. A second delivery never gets here (inbox).</summary>
public sealed class OnFundingLapsed(OrderingDbContext db, TimeProvider clock) : IConsumer<FundingLapsed>
{
    public async Task Consume(ConsumeContext<FundingLapsed> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        note.Lapse(news.LapsedOn);
        var unpaid = Money.Rounded(news.UnpaidInclVat);
        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(),
            $"{Opcos.NameOf(news.Opco)} n’a pas tout payé au {French.Date(news.Deadline)} : {French.Amount(unpaid)} reviennent à la charge du client.", "CGV-3.3-d",
            new StoryDetail(unpaid, "funding-file", news.FundingFileId, news.Opco));
        await db.SaveChangesAsync(ct);
    }
}
