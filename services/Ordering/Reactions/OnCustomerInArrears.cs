using Lexom.Contracts.Billing;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Reactions;

/// <summary>CGV-3.4-c: an overdue invoice suspends the customer's running and coming trainings. An older revision, or a second delivery, changes nothing.</summary>
public sealed class OnCustomerInArrears(OrderingDbContext db, TimeProvider clock) : IConsumer<CustomerInArrears>
{
    public async Task Consume(ConsumeContext<CustomerInArrears> context)
    {
        var (news, ct) = (context.Message, context.CancellationToken);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Id == news.CustomerId, ct);
        if (customer?.NoteArrears(news.Revision, news.Since) is not true)
        {
            return;
        }

        foreach (var contract in await db.Contracts.Where(c => c.CustomerId == news.CustomerId).OrderBy(c => c.Id).ToListAsync(ct))
        {
            if (contract.Suspend(SuspensionCause.Arrears))
            {
                db.Hear("billing", (contract.ProposalId, contract.Id), clock.GetUtcNow(), $"Factures en retard depuis le {French.Date(news.Since)} : contrat suspendu.", "CGV-3.4-c");
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
