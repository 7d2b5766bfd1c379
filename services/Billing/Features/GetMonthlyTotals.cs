using System.ComponentModel.DataAnnotations;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>The journal of a year by month and account (BIL-5).</summary>
public static class GetMonthlyTotals
{
    public sealed record AccountTotal(string Account, string Label, Money Debit, Money Credit);

    public sealed record MonthTotal(int Month, IReadOnlyList<AccountTotal> Accounts, Money Debit, Money Credit);

    public sealed record Response(int Year, IReadOnlyList<MonthTotal> Months, Money Debit, Money Credit);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/journal/months", Handle);

    private static async Task<Ok<Response>> Handle([Range(2000, 2199)] int year, BillingDbContext db, CancellationToken ct)
    {
        var months =
            from movement in await db.ReadMovementsAsync(LedgerPeriod.OfYear(year), account: null, ct)
            group movement by movement.Month.Month into month
            orderby month.Key
            let accounts = month.OrderBy(m => m.Account, StringComparer.Ordinal)
                .Select(m => new AccountTotal(m.Account, ChartOfAccounts.LabelOf(m.Account), Money.Euros(m.Debit), Money.Euros(m.Credit))).ToList()
            select new MonthTotal(month.Key, accounts, accounts.Select(a => a.Debit).Sum(), accounts.Select(a => a.Credit).Sum());
        var all = months.ToList();
        return TypedResults.Ok(new Response(year, all, all.Select(m => m.Debit).Sum(), all.Select(m => m.Credit).Sum()));
    }
}
