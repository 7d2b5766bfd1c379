using Lexom.Contracts.Catalog;
using Lexom.Ordering.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>CAT-3: there is no seat yet and the proposal shows it. Comes too late after « held »: then it changes nothing. A second delivery notes the same again.</summary>
public sealed class OnSeatsWaitlisted(OrderingDbContext db) : IConsumer<SeatsWaitlisted>
{
    public async Task Consume(ConsumeContext<SeatsWaitlisted> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == news.ProposalId, ct);
        if (proposal is null || proposal.Training.SessionId != news.SessionId)
        {
            return;
        }

        proposal.NoteWaiting(news.Position);
        db.Hear("catalog", (proposal.Id, proposal.ContractId), news.WaitingSince, $"Session complète : {news.Seats} place(s) en liste d'attente, position {news.Position}.", "CAT-3",
            new StoryDetail(Kind: "session", Id: news.SessionId));
        await db.SaveChangesAsync(ct);
    }
}
