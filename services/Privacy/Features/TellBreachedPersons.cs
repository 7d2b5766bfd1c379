using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The persons a breach concerns have been told (GDPR art. 34). The first telling counts.</summary>
public static class TellBreachedPersons
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/breaches/{id:guid}/persons-told", Handle).WithIdempotency();

    private static async Task<Results<Ok<BreachView>, ProblemHttpResult>> Handle(
        Guid id, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var breach = await db.Breaches.SingleOrDefaultAsync(b => b.Id == id, ct);
        if (breach is null)
        {
            return PrivacyErrors.BreachNotFound.ToProblem();
        }

        breach.TellPersons(now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(BreachView.Of(breach, options.DpoAddress, now));
    }
}
