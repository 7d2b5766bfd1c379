using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>Whom an answer shows (CGV-5.5-c): a company's documents and payments name nobody, an individual's name that person.</summary>
internal static class ShownPersons
{
    public static async Task<IReadOnlyList<Guid>> IndividualsAsync(this BillingDbContext db, IEnumerable<Guid> customers, CancellationToken ct)
    {
        Guid[] ids = [.. customers.Distinct()];
        return await db.Customers.AsNoTracking().Where(c => ids.Contains(c.CustomerId) && c.Kind == "individual").Select(c => c.PersonId ?? c.CustomerId).ToListAsync(ct);
    }

    /// <summary>Of contracts: payments and bank entries that nobody has matched yet are nobody's.</summary>
    public static async Task<IReadOnlyList<Guid>> IndividualsOfAsync(this BillingDbContext db, IEnumerable<Guid?> contracts, CancellationToken ct)
    {
        Guid[] ids = [.. contracts.OfType<Guid>().Distinct()];
        return await db.IndividualsAsync(await db.Contracts.AsNoTracking().Where(c => ids.Contains(c.Id) && c.CustomerId != null).Select(c => c.CustomerId!.Value).ToListAsync(ct), ct);
    }
}
