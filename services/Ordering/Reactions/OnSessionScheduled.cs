using Lexom.Contracts.Catalog;
using Lexom.Ordering.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>
/// Keeps the newest revision of a session: proposals are made from it. What was offered or signed keeps its own dates. A second delivery, or an older revision
/// that comes later, changes nothing.
/// </summary>
public sealed class OnSessionScheduled(OrderingDbContext db) : IConsumer<SessionScheduled>
{
    public async Task Consume(ConsumeContext<SessionScheduled> context)
    {
        var news = context.Message;
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == news.SessionId, context.CancellationToken);
        if (session is null)
        {
            session = new SessionInfo { Id = news.SessionId };
            db.Add(session);
        }

        session.Note(news);
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
