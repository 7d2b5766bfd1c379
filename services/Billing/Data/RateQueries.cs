using Lexom.Billing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

public static class RateQueries
{
    public static async Task<RateBook> ReadRatesAsync(this BillingDbContext db, CancellationToken ct) =>
        new((await db.Rates.AsNoTracking().ToListAsync(ct)).Select(r => r.ToRow()));

    /// <summary>Has the documents looked at again that left interest out for want of a rate (CGV-3.4-a).</summary>
    public static Task<int> NoteRateEnteredAsync(this BillingDbContext db, CancellationToken ct) =>
        db.Receivables.Where(r => r.RateMissingSince != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.RateEntered, true), ct);
}
