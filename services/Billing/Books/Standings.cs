using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Books;

public static class Standings
{
    /// <summary>The customer's standing, locked until the transaction ends.</summary>
    public static async Task<CustomerStanding> LockStandingAsync(this BillingDbContext db, Guid customerId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO billing.customer_standings (customer_id, revision) VALUES ({customerId}, 0) ON CONFLICT (customer_id) DO NOTHING", ct);
        return (await db.Standings.FromSql($"SELECT * FROM billing.customer_standings WHERE customer_id = {customerId} FOR UPDATE").ToListAsync(ct))[0];
    }

    /// <summary>Makes sure that the identity of the customer will be fetched.</summary>
    public static async Task<CustomerIdentity> RequireIdentityAsync(this BillingDbContext db, Guid customerId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO billing.customer_identities (customer_id, kind, revision, fetched_revision, attempts) VALUES ({customerId}, '', 1, 0, 0)
            ON CONFLICT (customer_id) DO NOTHING
            """,
            ct);
        return (await db.Customers.FromSql($"SELECT * FROM billing.customer_identities WHERE customer_id = {customerId} FOR UPDATE").ToListAsync(ct))[0];
    }
}
