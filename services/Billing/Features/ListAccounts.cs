using Lexom.Billing.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>The chart of accounts, with why each account is used (BIL-5).</summary>
public static class ListAccounts
{
    public sealed record List(IReadOnlyList<LedgerAccount> Items);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/accounts", Handle);

    private static Ok<List> Handle() => TypedResults.Ok(new List(ChartOfAccounts.All));
}
