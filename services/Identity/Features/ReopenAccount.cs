using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>An administrator opens a closed account again, or lifts a lock. An erased account stays closed: nobody is behind it any more.</summary>
public static class ReopenAccount
{
    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/accounts/{id:guid}/reopen", Handle).WithIdempotency().InOneTransaction();

    internal static async Task<Results<Ok<AccountView>, ProblemHttpResult>> Handle(Guid id, UserManager<StaffAccount> users, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountErrors.Unknown.ToProblem();
        }

        if (account.ErasedAt is not null)
        {
            return AccountErrors.Closed.ToProblem();
        }

        account.Active = true;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await users.SaveAsync(account);
        return TypedResults.Ok(AccountView.Of(account));
    }
}
