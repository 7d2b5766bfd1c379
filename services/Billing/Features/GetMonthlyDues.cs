using System.ComponentModel.DataAnnotations;
using Lexom.Billing.Data;
using Lexom.Billing.Domain.Accounting;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>A year of OPCO funding, asked and paid (CGV-3.3), and of what fell overdue and still is (CGV-3.4), month by month: what the journal does not tell by itself.</summary>
public static class GetMonthlyDues
{
    public sealed record Response(int Year, IReadOnlyList<DuesMonth> Months, Money FundingAsked, Money FundingPaid, Money Overdue);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/dues/months", Handle);

    private static async Task<Ok<Response>> Handle([Range(2000, 2199)] int year, BillingDbContext db, CancellationToken ct)
    {
        await using var snapshot = await db.SnapshotAsync(ct);
        var (asked, paid, overdue) = (await db.ReadFundingAskedAsync(year, ct), await db.ReadFundingPaidAsync(year, ct), await db.ReadOverdueAsync(year, ct));

        var months = MonthlyDues.Of(year, asked, paid, overdue);

        return TypedResults.Ok(new Response(
            year, months, months.Select(m => m.FundingAsked).Sum(), months.Select(m => m.FundingPaid).Sum(), months.Select(m => m.Overdue).Sum()));
    }
}
