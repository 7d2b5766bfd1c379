using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>One breach of the register with its 72-hour clock and the text for the CNIL, filled in (GDPR art. 33).</summary>
public static class GetBreach
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/breaches/{id:guid}", Handle);

    private static async Task<Results<Ok<BreachView>, ProblemHttpResult>> Handle(Guid id, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, CancellationToken ct)
    {
        var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);
        return breach is null ? PrivacyErrors.BreachNotFound.ToProblem() : TypedResults.Ok(BreachView.Of(breach, options.DpoAddress, clock.GetUtcNow()));
    }
}
