using Lexom.Billing.Books;
using Lexom.Billing.Data;
using Lexom.Contracts.Ordering;
using MassTransit;

namespace Lexom.Billing.Reactions;

/// <summary>Has the billing identity fetched (again). A second delivery, or an older revision, changes nothing.</summary>
public sealed class OnCustomerRegistered(BillingDbContext db) : IConsumer<CustomerRegistered>
{
    public async Task Consume(ConsumeContext<CustomerRegistered> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var customer = await db.RequireIdentityAsync(message.CustomerId, ct);

        customer.Announce(message.Revision, message.Kind);

        await db.SaveChangesAsync(ct);
    }
}
