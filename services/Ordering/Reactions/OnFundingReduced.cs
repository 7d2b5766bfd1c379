using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.3-b: shows that the OPCO grants less. The state follows the newest revision. A second delivery never gets here (inbox).</summary>
public sealed class OnFundingReduced(OrderingDbContext db, TimeProvider clock) : IConsumer<FundingReduced>
{
    public async Task Consume(ConsumeContext<FundingReduced> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        var granted = Money.Rounded(news.GrantedExclVat);
        note.Decide(news.Revision, FundingState.Reduced, granted);
        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(), $"{Opcos.NameOf(news.Opco)} réduit sa prise en charge à {French.Amount(granted)} HT.", "CGV-3.3-b",
            new StoryDetail(granted, "funding-file", news.FundingFileId, news.Opco));
        await db.SaveChangesAsync(ct);
    }
}
