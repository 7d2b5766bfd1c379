using Lexom.Contracts.Billing;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.4-c: everything late is paid, what was suspended for it resumes. An older revision, or a second delivery, changes nothing.</summary>
public sealed class OnCustomerCleared(OrderingDbContext db, TimeProvider clock) : IConsumer<CustomerCleared>
{
    public async Task Consume(ConsumeContext<CustomerCleared> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Id == news.CustomerId, ct);
        if (customer?.NoteArrears(news.Revision, null) is not true)
        {
            return;
        }

        foreach (var contract in await db.Contracts.Where(c => c.CustomerId == news.CustomerId).OrderBy(c => c.Id).ToListAsync(ct))
        {
            if (contract.Resume(SuspensionCause.Arrears))
            {
                db.Hear("billing", (contract.ProposalId, contract.Id), clock.GetUtcNow(), $"Sommes en retard réglées le {French.Date(news.ClearedOn)} : suspension levée.", "CGV-3.4-c");
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
