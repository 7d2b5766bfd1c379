using Lexom.Identity.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Features;

/// <summary>The staff accounts, newest first, for an administrator; no more than the administration of accounts needs (CGV-5.5-c).</summary>
public static class ListAccounts
{
    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/accounts", Handle).NotesReading("account", ReadingPurposes.Support);

    internal static async Task<Results<Ok<Page<AccountView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, IdentityDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Users.AsNoTracking()
            .Where(account => range.After == null || account.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(account => account.Id)
            .Take(range.Take + 1)
            .Select(account => new AccountView(
                account.Id, account.Email ?? "", account.DisplayName, account.Roles, account.Active, account.LockoutEnd, account.TwoFactorEnabled))
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found, range.Take, account => account.Id, http));
    }
}
