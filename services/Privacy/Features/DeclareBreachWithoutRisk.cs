using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>A breach is without risk for persons, and why: nobody is notified, the reason stays in the register (GDPR art. 33 § 1 and 5).</summary>
public static class DeclareBreachWithoutRisk
{
    public sealed record Request(string? Because);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/breaches/{id:guid}/no-risk", Handle).WithIdempotency();

    private static async Task<Results<Ok<BreachView>, ProblemHttpResult>> Handle(
        Guid id, Request request, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var breach = await db.Breaches.SingleOrDefaultAsync(b => b.Id == id, ct);
        if (breach is null)
        {
            return PrivacyErrors.BreachNotFound.ToProblem();
        }

        var declared = breach.DeclareWithoutRisk(request.Because);
        if (!declared.IsDone)
        {
            return declared.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(BreachView.Of(breach, options.DpoAddress, now));
    }
}
