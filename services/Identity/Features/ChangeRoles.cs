using System.ComponentModel.DataAnnotations;
using System.Security.Claims;

using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>An administrator changes what somebody may do. It holds from the next renewal of the person's session, within minutes; a role that demands the second step asks for it at the next sign-in.</summary>
public static class ChangeRoles
{
    public sealed record Request([property: MaxLength(10)] IReadOnlyList<string>? Roles);

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/accounts/{id:guid}/roles", Handle).WithIdempotency().InOneTransaction();

    internal static async Task<Results<Ok<AccountView>, ProblemHttpResult>> Handle(
        Guid id, Request request, UserManager<StaffAccount> users, ClaimsPrincipal caller, CancellationToken ct)
    {
        if (AccountTerms.Refusals(request.Roles) is { Count: > 0 } refusals)
        {
            return refusals.ToProblem();
        }

        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountErrors.Unknown.ToProblem();
        }

        if (caller.FindFirstValue("sub") == id.ToString() && !request.Roles!.Contains(Roles.Administrator))
        {
            return AccountErrors.Own.ToProblem();
        }

        account.Roles = [.. request.Roles!.Distinct()];
        await users.SaveAsync(account);
        return TypedResults.Ok(AccountView.Of(account));
    }
}
