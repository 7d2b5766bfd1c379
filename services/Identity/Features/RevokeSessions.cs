using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>An administrator ends one sign-in of somebody, or all of them. What it holds ends with its next renewal, within minutes; a new sign-in needs the password again.</summary>
public static class RevokeSessions
{
    public static void Map(RouteGroupBuilder routes)
    {
        routes.MapDelete("/accounts/{id:guid}/sessions", HandleAll).InOneTransaction().WithSummary("Revoke sessions")
            .WithDescription("Ends every sign-in of the account, at the latest with the next renewal, within minutes.");
        routes.MapDelete("/accounts/{id:guid}/sessions/{session}", Handle).InOneTransaction();
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAll(Guid id, UserManager<StaffAccount> users, StaffSessions sessions, CancellationToken ct)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return AccountErrors.Unknown.ToProblem();
        }

        await users.SaveAndEndSignInsAsync(account);
        await sessions.RevokeAllAsync(id, ct);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, string session, StaffSessions sessions, CancellationToken ct) =>
        await sessions.RevokeAsync(id, session, ct)
            ? TypedResults.NoContent()
            : DomainError.NotFound("session-unknown", "Cette session n’existe pas.").ToProblem();
}
