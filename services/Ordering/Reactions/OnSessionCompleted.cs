using Lexom.Contracts.Catalog;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Ordering.Reactions;

/// <summary>
/// The session is over: its attendance closes, and each concluded contract of it is delivered, with certificates (ORD-1). A second delivery finds them delivered.
/// </summary>
public sealed class OnSessionCompleted(OrderingDbContext db, Outbox outbox, IOptions<OrderingOptions> options) : IConsumer<SessionCompleted>
{
    public async Task Consume(ConsumeContext<SessionCompleted> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var session = await db.LockSessionAsync(news.SessionId, ct)
            ?? throw new NotYetException($"Session {news.SessionId} is completed before it is known.");
        session.Complete(news.CompletedOn);

        var contracts = await db.Contracts.Where(c => c.Training.SessionId == news.SessionId && c.Status == ContractStatus.Concluded).OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var contract in contracts)
        {
            db.Hear("catalog", (contract.ProposalId, contract.Id), news.OccurredAt, $"Session terminée le {French.Date(news.CompletedOn)}.", "ORD-1",
                new StoryDetail(Kind: "session", Id: news.SessionId));
            await TrainingDelivery.DeliverAsync(db, outbox, session, contract, (news.OccurredAt, options.Value.LaterEvaluationMonths), ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
