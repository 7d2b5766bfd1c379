using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>
/// Staff make a signed, expiring link for a person, who then uses the rights without an account (CGV-5.5-d).
/// No Idempotency-Key here: keeping the answer would keep the link.
/// </summary>
public static class MakeLink
{
    public sealed record Request(IReadOnlyList<Guid>? SubjectIds, int? ValidDays);

    public sealed record Response(Guid Id, string Token, string Use, DateTimeOffset ExpiresAt);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/links", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, PrivacyDbContext db, SignedLinks links, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock,
        ClaimsPrincipal user, CancellationToken ct)
    {
        var errors = LinkTerms.Check(request.SubjectIds ?? [], request.ValidDays);
        if (errors.Count > 0)
        {
            return errors.ToProblem();
        }

        var now = clock.GetUtcNow();
        var expiresAt = wallClock.GetUtcNow().AddDays(request.ValidDays ?? LinkTerms.UsualDays);
        var made = new MadeLink(Guid.CreateVersion7(now), [.. request.SubjectIds!.Distinct()], user.Actor(), now, expiresAt);
        db.Links.Add(made);
        await db.SaveChangesAsync(ct);

        var token = links.Create(new PersonalLink(PrivacyRoutes.LinkPurpose, made.SubjectIds[0], made.Id, expiresAt));
        return TypedResults.Ok(new Response(made.Id, token, "Authorization: Link {token}", expiresAt));
    }
}
