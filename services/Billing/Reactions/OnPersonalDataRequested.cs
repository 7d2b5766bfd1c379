using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Contracts.Privacy;
using Lexom.ServiceDefaults.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Reactions;

/// <summary>
/// Answers for the customers the person is, or is the contact of (CGV-5.5-d); empty when there is none. A second delivery never
/// gets here: the inbox keeps it out.
/// </summary>
public sealed class OnPersonalDataRequested(BillingDbContext db, Outbox outbox, TimeProvider clock) : IConsumer<PersonalDataRequested>
{
    public async Task Consume(ConsumeContext<PersonalDataRequested> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var now = clock.GetUtcNow();
        var ids = message.SubjectIds;
        var customers = await db.Customers.Where(c => ids.Contains(c.CustomerId) || (c.PersonId != null && ids.Contains(c.PersonId.Value))).ToListAsync(ct);
        var items = new List<PersonalDataItem>();

        foreach (var customer in customers)
        {
            var lastDocument = await db.Invoices.Where(i => i.CustomerId == customer.CustomerId && i.Payer == Payer.Client).MaxAsync(i => (DateOnly?)i.IssuedOn, ct);
            var documents = await db.Invoices.CountAsync(i => i.CustomerId == customer.CustomerId && i.Payer == Payer.Client, ct);
            var contracts = await db.Contracts.AnyAsync(c => c.CustomerId == customer.CustomerId, ct);
            items.AddRange(PersonalDataRules.Answer(message.Right, customer, documents, lastDocument, contracts).Select(
                a => new PersonalDataItem(a.Field, a.Category, a.Count, a.Outcome, a.Ground, a.ReleaseOn)));
            if (message.Right == "erasure")
            {
                customer.ForgetContact();
                if (!contracts)
                {
                    db.Customers.Remove(customer);
                }
            }
        }

        if (items.Count > 0)
        {
            db.AnsweredRequests.Add(new AnsweredRequest(message.RequestId, message.Right, [.. customers.Select(c => c.CustomerId)], now));
        }

        outbox.Add(new PersonalDataAnswered(message.RequestId, BillingDbContext.Schema, items, now), message.RequestId);
        await db.SaveChangesAsync(ct);
    }
}
