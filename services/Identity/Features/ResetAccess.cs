using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>
/// Somebody lost the password or the authenticator app: an administrator has a link mailed to choose a new password, and may take the second factor away, which is
/// enrolled anew at the next sign-in. Everything signed in ends.
/// </summary>
public static class ResetAccess
{
    /// <param name="SecondFactor">True to take the authenticator away too.</param>
    public sealed record Request(bool SecondFactor);

    public static void Map(RouteGroupBuilder routes) => routes.MapPost("/accounts/{id:guid}/reset", Handle).WithIdempotency().InOneTransaction();

    internal static async Task<Results<Ok<AccountView>, ProblemHttpResult>> Handle(
        Guid id, Request request, UserManager<StaffAccount> users, StaffSessions sessions, PasswordLinks links, IdentityDbContext db, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountErrors.Unknown.ToProblem();
        }

        if (account.ErasedAt is not null)
        {
            return AccountErrors.Closed.ToProblem();
        }

        if (request.SecondFactor)
        {
            account.ForgetSecondFactor();
        }

        await users.SaveAndEndSignInsAsync(account);
        await sessions.RevokeAllAsync(account.Id, ct);
        await links.MailAsync(account, "Votre accès à Lexom", "Un administrateur a demandé un nouveau mot de passe pour votre compte.", ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AccountView.Of(account));
    }
}
