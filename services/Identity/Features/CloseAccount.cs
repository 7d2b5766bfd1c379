using System.Security.Claims;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>An administrator closes the account of somebody who leaves: no sign-in, no renewal; what is signed in ends within minutes. Closed already is success.</summary>
public static class CloseAccount
{
    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/accounts/{id:guid}/close", Handle).WithIdempotency().InOneTransaction();

    internal static async Task<Results<Ok<AccountView>, ProblemHttpResult>> Handle(
        Guid id, UserManager<StaffAccount> users, StaffSessions sessions, ClaimsPrincipal caller, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountErrors.Unknown.ToProblem();
        }

        if (caller.FindFirstValue("sub") == id.ToString())
        {
            return AccountErrors.Own.ToProblem();
        }

        if (account.Active)
        {
            account.Active = false;
            await users.SaveAndEndSignInsAsync(account);
            await sessions.RevokeAllAsync(account.Id, ct);
        }

        return TypedResults.Ok(AccountView.Of(account));
    }
}
