using Lexom.Catalog.Data;
using Lexom.Contracts.Ordering;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;

namespace Lexom.Catalog.Reactions;

/// <summary>The session's checklist shows who is still to be invited (ORD-1). Comes before the proposal itself: it is put off. A second delivery notes the same again.</summary>
public sealed class OnParticipantsInvited(CatalogDbContext db) : IConsumer<ParticipantsInvited>
{
    public async Task Consume(ConsumeContext<ParticipantsInvited> context)
    {
        var (invited, ct) = (context.Message, context.CancellationToken);
        var session = await db.LockSessionOfAsync(invited.ProposalId, invited.SessionId, ct);

        if (!session.NoteInvited(invited.ProposalId, invited.SessionId, invited.InvitedOn))
        {
            throw new NotYetException($"Proposal {invited.ProposalId} is not registered yet.");
        }

        await db.SaveChangesAsync(ct);
    }
}
