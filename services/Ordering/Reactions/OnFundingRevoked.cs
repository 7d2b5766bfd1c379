using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.3-b: shows that the OPCO takes its grant back. The state follows the newest revision. A second delivery never gets here (inbox).</summary>
public sealed class OnFundingRevoked(OrderingDbContext db, TimeProvider clock) : IConsumer<FundingRevoked>
{
    public async Task Consume(ConsumeContext<FundingRevoked> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        note.Decide(news.Revision, FundingState.Revoked, Money.Zero);
        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(), $"{Opcos.NameOf(news.Opco)} retire sa prise en charge.", "CGV-3.3-b",
            new StoryDetail(Kind: "funding-file", Id: news.FundingFileId, Label: news.Opco));
        await db.SaveChangesAsync(ct);
    }
}
