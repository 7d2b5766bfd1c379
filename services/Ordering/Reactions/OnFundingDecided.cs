using Lexom.Contracts.Funding;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.3-b: shows what the OPCO decided. Told in the story whenever it comes; the state follows the newest revision. A second delivery never gets here (inbox).</summary>
public sealed class OnFundingDecided(OrderingDbContext db, TimeProvider clock) : IConsumer<FundingDecided>
{
    public async Task Consume(ConsumeContext<FundingDecided> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var note = await FundingNotes.FindAsync(db, news.FundingFileId, ct);
        var (accepted, granted) = (news.Outcome == "accepted", Money.Rounded(news.GrantedExclVat));
        if (note.Decide(news.Revision, accepted ? FundingState.Accepted : FundingState.Rejected, granted, news.Subrogation))
        {
            note.FileNumber = news.FileNumber ?? note.FileNumber;
        }

        var text = accepted
            ? $"{Opcos.NameOf(news.Opco)} prend en charge {French.Amount(granted)} HT, {(news.Subrogation ? "avec" : "sans")} subrogation (dossier {news.FileNumber ?? "sans numéro"})."
            : $"{Opcos.NameOf(news.Opco)} refuse la prise en charge.";
        db.Hear("funding", (null, news.ContractId), clock.GetUtcNow(), text, "CGV-3.3-b", new StoryDetail(granted, "funding-file", news.FundingFileId, news.Opco));
        await db.SaveChangesAsync(ct);
    }
}
