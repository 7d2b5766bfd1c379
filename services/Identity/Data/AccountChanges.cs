using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Identity.Data;

/// <summary>Changes of an account that somebody else changed in between are refused (409), never lost: UserManager only says so in its result.</summary>
internal static class AccountChanges
{
    public static async Task SaveAsync(this UserManager<StaffAccount> users, StaffAccount account) => Demand(await users.UpdateAsync(account));

    /// <summary>Saves the account with a new security stamp, which ends what was signed in with the old one.</summary>
    public static async Task SaveAndEndSignInsAsync(this UserManager<StaffAccount> users, StaffAccount account) => Demand(await users.UpdateSecurityStampAsync(account));

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new DbUpdateConcurrencyException(string.Join(' ', result.Errors.Select(error => error.Code)));
        }
    }
}

/// <summary>UserManager and OpenIddict's managers save by themselves, step by step: this makes one transaction of a slice's steps, and drops them when it refuses.</summary>
internal sealed class OneTransaction : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var database = context.HttpContext.RequestServices.GetRequiredService<IdentityDbContext>().Database;
        if (database.CurrentTransaction is not null)
        {
            // The idempotency key has opened it.
            return await next(context);
        }

        await using var transaction = await database.BeginTransactionAsync(context.HttpContext.RequestAborted);
        var answer = await next(context);
        var result = answer is INestedHttpResult nested ? nested.Result : answer;
        if (result is not ProblemHttpResult)
        {
            await transaction.CommitAsync(context.HttpContext.RequestAborted);
        }

        return answer;
    }
}

internal static class OneTransactionExtensions
{
    /// <summary>Stands after <c>WithIdempotency</c>, whose transaction it joins.</summary>
    public static RouteHandlerBuilder InOneTransaction(this RouteHandlerBuilder route) => route.AddEndpointFilter(new OneTransaction());
}
