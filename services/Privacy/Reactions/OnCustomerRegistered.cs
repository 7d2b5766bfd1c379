using Lexom.Contracts.Ordering;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Reactions;

// Notes since when a customer has been one (CGV-5.5-b counts from the end of the relationship). A second delivery changes nothing; revisions may come in any order.
public sealed class OnCustomerRegistered(PrivacyDbContext db) : IConsumer<CustomerRegistered>
{
    public async Task Consume(ConsumeContext<CustomerRegistered> context)
    {
        var customer = context.Message;
        var day = ParisTime.DayOf(customer.OccurredAt);

        if (await db.Relationships.FindAsync([customer.CustomerId], context.CancellationToken) is { } known)
        {
            known.Learn(customer.Kind, day, customer.Revision);
        }
        else if (await db.Requests.IgnoreAutoIncludes().AnyAsync(r => r.Right == Right.Erasure && r.StartedAt != null && r.SubjectIds.Contains(customer.CustomerId), context.CancellationToken))
        {
            // The new revision tells that the identity is gone: nobody to remember.
            return;
        }
        else
        {
            db.Relationships.Add(new Relationship(customer.CustomerId, customer.Kind, day, customer.Revision));
        }

        await db.SaveChangesAsync(context.CancellationToken);
    }
}
