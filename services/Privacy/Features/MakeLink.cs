using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Pages;
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

    /// <param name="Id">Of the link, without the link.</param>
    /// <param name="Token">For programs.</param>
    /// <param name="Use">How a program sends it.</param>
    /// <param name="Address">For the person: the page to send them.</param>
    /// <param name="ExpiresAt">UTC.</param>
    public sealed record Response(Guid Id, string Token, string Use, string Address, DateTimeOffset ExpiresAt);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/links", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, PrivacyDbContext db, SignedLinks links, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock,
        IConfiguration configuration, ClaimsPrincipal user, CancellationToken ct)
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
        var root = (configuration["Auth:Issuer"] ?? "http://localhost:8080").TrimEnd('/');
        return TypedResults.Ok(new Response(made.Id, token, "Authorization: Link {token}", $"{root}{OwnPages.Address}?link={token}", expiresAt));
    }
}
