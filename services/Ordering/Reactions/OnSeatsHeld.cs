using Lexom.Contracts.Catalog;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>
/// CAT-3: the seats are held, maybe in a second session opened under the same conditions: an offer that was waiting is then for that session. A second delivery
/// notes the same again.
/// </summary>
public sealed class OnSeatsHeld(OrderingDbContext db) : IConsumer<SeatsHeld>
{
    public async Task Consume(ConsumeContext<SeatsHeld> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == news.ProposalId, ct);
        if (proposal is null)
        {
            return;
        }

        if (news.SessionId != proposal.Training.SessionId && !await FollowAsync(proposal, news.SessionId, ct))
        {
            return;
        }

        proposal.NoteSeatsHeld();
        db.Hear("catalog", (proposal.Id, proposal.ContractId), news.HeldAt, $"{French.Count(news.Seats, "place réservée", "places réservées")}.", "CAT-3", new StoryDetail(Kind: "session", Id: news.SessionId));
        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> FollowAsync(Proposal proposal, Guid sessionId, CancellationToken ct)
    {
        // Old news after the contract moved on (CGV-3.6): its seats are asked for elsewhere by now.
        if (proposal.Status != ProposalStatus.Issued)
        {
            return false;
        }

        var facts = await TrainingFacts.LoadAsync(db, sessionId, "sessionId", ct);
        if (!facts.IsDone)
        {
            throw new Lexom.ServiceDefaults.Messaging.NotYetException($"Session {sessionId} of the seats held is not known yet.");
        }

        proposal.FollowTo(facts.Value.ToTraining());
        return true;
    }
}
