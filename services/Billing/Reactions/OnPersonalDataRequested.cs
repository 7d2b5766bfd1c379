using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Messaging;
using Lexom.ServiceDefaults.Privacy;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Reactions;

/// <summary>
/// Answers for the customers the person is, or is the contact of (CGV-5.5-d); empty when there is none. A second delivery never
/// gets here: the inbox keeps it out.
/// </summary>
public sealed class OnPersonalDataRequested(
    BillingDbContext db, Outbox outbox, PersonalTraces traces, PersonalRestrictions restrictions, TimeProvider clock) : IConsumer<PersonalDataRequested>
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
            var documents = await db.Invoices.Where(i => i.CustomerId == customer.CustomerId && i.Payer == Payer.Client)
                .Where(i => db.Buyers.Any(b => b.InvoiceId == i.Id)).Select(i => new IssuedTo(i.Id, i.IssuedOn)).ToListAsync(ct);
            var running = await db.Contracts.AsNoTracking().Where(c => c.CustomerId == customer.CustomerId && c.DroppedOn == null && c.DeliveredOn == null).ToListAsync(ct);
            var runsUntil = running.Count == 0 ? (DateOnly?)null : running.Max(c => c.Terms?.EndsOn ?? clock.Today());
            items.AddRange(PersonalDataRules.Answer(message.Right, customer, documents, runsUntil, clock.Today()).Select(
                a => new PersonalDataItem(a.Field, a.Category, a.Count, a.Outcome, a.Ground, a.ReleaseOn)));
            if (customer.IsIndividual)
            {
                var references = await db.ReferencesAsync(customer.CustomerId, ct);
                items.AddRange(PersonalDataRules.OnReferences(message.Right, references.ConvertAll(r => r.On), clock.Today()).Select(
                    a => new PersonalDataItem(a.Field, a.Category, a.Count, a.Outcome, a.Ground, a.ReleaseOn)));
            }

            if (message.Right == "erasure")
            {
                await EraseAsync(customer, documents, runsUntil, ct);
            }
            else if (PersonalRestrictions.IsLimit(message.Right))
            {
                await restrictions.AddAsync(message.RequestId, message.Right, [customer.PersonId ?? customer.CustomerId], [customer.Identity?.Email ?? ""], clock.Today(), ct);
            }
        }

        if (items.Count > 0)
        {
            db.AnsweredRequests.Add(new AnsweredRequest(message.RequestId, message.Right, [.. customers.Select(c => c.CustomerId)], now));
        }

        outbox.Add(new PersonalDataAnswered(message.RequestId, BillingDbContext.Schema, items, now), message.RequestId);
        await db.SaveChangesAsync(ct);
    }

    // The issued document keeps the hash of the part that goes: the chain verifies as before (BIL-4).
    private async Task EraseAsync(CustomerIdentity customer, List<IssuedTo> documents, DateOnly? runsUntil, CancellationToken ct)
    {
        var released = PersonalDataRules.Released(documents, clock.Today());
        var forget = PersonalDataRules.MayForget(documents, runsUntil, clock.Today());
        string?[] words = [customer.Identity?.Email, customer.Identity?.Contact, forget && customer.IsIndividual ? customer.Identity?.Name : null];

        await db.Buyers.Where(b => released.Contains(b.InvoiceId)).ExecuteDeleteAsync(ct);
        if (customer.IsIndividual)
        {
            await db.EraseReferencesAsync(customer.CustomerId, clock.Today(), ct);
        }

        customer.ForgetContact();
        if (forget && customer.IsIndividual)
        {
            // A company goes on without its contact.
            db.Customers.Remove(customer);
        }

        await traces.EraseAsync([customer.CustomerId], words.OfType<string>(), ct);
    }
}
