using Lexom.Billing.Domain;
using Lexom.Billing.Domain.Accounting;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Data;

/// <summary>What a year's OPCOs were asked for and paid, and what is late since then.</summary>
public static class DuesQueries
{
    public static async Task<IReadOnlyList<DatedSum>> ReadFundingAskedAsync(this BillingDbContext db, int year, CancellationToken ct)
    {
        var (first, last) = BoundsOf(year);
        return await db.Invoices.AsNoTracking().Where(i => i.Payer == Payer.Opco && i.IssuedOn >= first && i.IssuedOn <= last)
            .Select(i => new DatedSum(i.IssuedOn, i.InclVat)).ToListAsync(ct);
    }

    public static async Task<IReadOnlyList<DatedSum>> ReadFundingPaidAsync(this BillingDbContext db, int year, CancellationToken ct)
    {
        var (first, last) = BoundsOf(year);
        return await db.Payments.AsNoTracking().Where(p => p.Payer == Payer.Opco && p.ReceivedOn >= first && p.ReceivedOn <= last)
            .Select(p => new DatedSum(p.ReceivedOn, p.Amount)).ToListAsync(ct);
    }

    public static async Task<IReadOnlyList<DatedSum>> ReadOverdueAsync(this BillingDbContext db, int year, CancellationToken ct)
    {
        var (first, last) = BoundsOf(year);
        var late = await db.Receivables.AsNoTracking().Where(r => r.SettledOn == null && r.OverdueSince >= first && r.OverdueSince <= last).ToListAsync(ct);
        return late.ConvertAll(r => new DatedSum(r.OverdueSince!.Value, r.Outstanding));
    }

    // Compared with the column itself, so that an index on it serves.
    private static (DateOnly First, DateOnly Last) BoundsOf(int year) => (new(year, 1, 1), new(year, 12, 31));
}
