using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>The person agrees, by their signed link, to the words in use (CGV-5.5-e). Agreeing twice is one consent.</summary>
public static class GiveOwnConsent
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/consents/{kind}", Handle).WithIdempotency();

    private static async Task<Results<Ok<ConsentChoice>, ProblemHttpResult>> Handle(string kind, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!Consent.Give(Guid.CreateVersion7(now), user.LinkSubject(), kind, textVersion: null, user.Actor(), now).Try(out var consent, out var errors))
        {
            return errors.ToProblem();
        }

        if ((await ConsentChoice.InForceAsync(db, user.Link(), ct)).SingleOrDefault(c => c.Kind == consent.Kind) is { } given)
        {
            return TypedResults.Ok(ConsentChoice.Of(given.Kind, given));
        }

        db.Consents.Add(consent);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(ConsentChoice.Of(consent.Kind, consent));
    }
}
