using Lexom.Identity.Data;
using Lexom.Identity.Domain;
using Lexom.ServiceDefaults.Http;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lexom.Identity.Features;

/// <summary>Where a member of staff is signed in now, newest first, for an administrator.</summary>
public static class ListSessions
{
    /// <param name="Id">To end it by.</param>
    /// <param name="Since">When it was signed in.</param>
    public sealed record Response(string Id, DateTimeOffset? Since);

    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/accounts/{id:guid}/sessions", Handle);

    internal static async Task<Results<Ok<List<Response>>, ProblemHttpResult>> Handle(
        Guid id, UserManager<StaffAccount> users, StaffSessions sessions, CancellationToken ct) =>
        await users.FindByIdAsync(id.ToString()) is null
            ? AccountErrors.Unknown.ToProblem()
            : TypedResults.Ok((await sessions.OfAsync(id, ct)).Select(session => new Response(session.Id, session.Since)).ToList());
}
