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
        var rows = await db.ReadJournalAsync(year, ct);
        var months =
            from row in rows
            group row by row.On.Month into month
            orderby month.Key
            let accounts = month.GroupBy(r => r.Account).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new AccountTotal(g.Key, ChartOfAccounts.LabelOf(g.Key), g.Select(r => r.Debit).Sum(), g.Select(r => r.Credit).Sum()))
            select new MonthTotal(month.Key, [.. accounts], month.Select(r => r.Debit).Sum(), month.Select(r => r.Credit).Sum());
        return TypedResults.Ok(new Response(year, [.. months], rows.Select(r => r.Debit).Sum(), rows.Select(r => r.Credit).Sum()));
    }
}
