using Lexom.ServiceDefaults.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>Whose address a mail goes to: the person Billing writes to for a customer.</summary>
internal sealed class PersonsByAddress(BillingDbContext db) : IPersonsByAddress
{
    public async Task<IReadOnlyList<Guid>> FindAsync(string address, CancellationToken ct) => await db.Database.SqlQuery<Guid>(
        $"""
        SELECT coalesce(person_id, customer_id) AS "Value" FROM billing.customer_identities WHERE lower(identity->>'email') = lower({address}) ORDER BY customer_id DESC LIMIT 8
        """).ToListAsync(ct);
}
