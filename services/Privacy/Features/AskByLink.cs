using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>
/// The person uses a right by their own signed link (CGV-5.5-d). The link proves who they are, so the request starts at once;
/// asking again for the same right while it is open gives the open request.
/// </summary>
public static class AskByLink
{
    public sealed record Request(string? Right, Dictionary<string, string>? Corrections);

    public sealed record Response(Guid Id, string Status, DateOnly ReceivedOn, DateOnly DueOn);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests", Handle).WithIdempotency();

    private static async Task<Results<Created<Response>, Ok<Response>, ProblemHttpResult>> Handle(
        Request asked, PrivacyDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var asking = await db.AskAsync(outbox, user.Link(), asked.Right, asked.Corrections, clock.GetUtcNow(), ct);
        if (!asking.Try(out var done, out var errors))
        {
            return errors.ToProblem();
        }

        if (!done.IsNew)
        {
            return TypedResults.Ok(Show(done.Request));
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/me/v1/privacy/requests/{done.Request.Id}", Show(done.Request));
    }

    private static Response Show(PrivacyRequest request) => new(request.Id, request.Status.Code(), request.ReceivedOn, request.DueOn);
}
