using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>The person takes a consent back by their signed link: as easy as giving it (GDPR art. 7 § 3). Doing it twice changes nothing.</summary>
public static class WithdrawOwnConsent
{
    public static void Map(RouteGroupBuilder group) => group.MapDelete("/consents/{kind}", Handle);

    private static async Task<Results<Ok<ConsentChoice>, ProblemHttpResult>> Handle(string kind, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (ConsentKinds.Parse(kind) is not { } known)
        {
            return PrivacyErrors.UnknownConsent.ToProblem();
        }

        await db.WithdrawConsentsAsync(user.Link(), known, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(ConsentChoice.Of(known, null));
    }
}
