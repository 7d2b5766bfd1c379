using Lexom.Contracts.Catalog;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>CAT-3: there is no seat yet and the proposal shows at which place it waits; told again whenever the list moves up. Comes too late after « held »: then it changes nothing. A second delivery notes the same again.</summary>
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

        var waited = proposal.WaitingPosition is not null;
        proposal.NoteWaiting(news.Position);
        var text = waited
            ? $"La liste d’attente avance : position {news.Position}."
            : $"Session complète : {French.Count(news.Seats, "place", "places")} en liste d’attente, position {news.Position}.";
        db.Hear("catalog", (proposal.Id, proposal.ContractId), news.WaitingSince, text, "CAT-3", new StoryDetail(Kind: "session", Id: news.SessionId));
        await db.SaveChangesAsync(ct);
    }
}
