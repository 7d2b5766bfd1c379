using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>Staff take a consent back for the person who asked (GDPR art. 7 § 3). Doing it twice changes nothing.</summary>
public static class WithdrawConsent
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/consents/{id:guid}/withdrawal", Handle).WithIdempotency();

    private static async Task<Results<Ok<ConsentView>, ProblemHttpResult>> Handle(Guid id, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var consent = await db.Consents.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (consent is null)
        {
            return PrivacyErrors.ConsentNotFound.ToProblem();
        }

        consent.Withdraw(user.Actor(), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(ConsentView.Of(consent));
    }
}
