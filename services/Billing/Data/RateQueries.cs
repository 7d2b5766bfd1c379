using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

public static class RateQueries
{
    public static async Task<RateBook> ReadRatesAsync(this BillingDbContext db, CancellationToken ct) =>
        new((await db.Rates.AsNoTracking().ToListAsync(ct)).Select(r => r.ToRow()));
}
