using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>A breach goes into the register at once, whatever its gravity (GDPR art. 33 § 5); the 72 hours run from when LEXOM became aware of it.</summary>
public static class EnterBreach
{
    public sealed record Request(
        DateTimeOffset? BecameAwareAt, string? Nature, string? Categories, int? Persons, int? Records, string? Consequences, string? Measures, bool HighRisk);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/breaches", Handle).WithIdempotency();

    private static async Task<Results<Created<BreachView>, ProblemHttpResult>> Handle(
        Request request, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var facts = new BreachFacts(
            request.BecameAwareAt, request.Nature, request.Categories, request.Persons, request.Records, request.Consequences, request.Measures, request.HighRisk);
        if (!Breach.Enter(Guid.CreateVersion7(now), facts, user.Actor(), now).Try(out var breach, out var errors))
        {
            return errors.ToProblem();
        }

        db.Breaches.Add(breach);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/staff/v1/privacy/breaches/{breach.Id}", BreachView.Of(breach, options.DpoAddress, now));
    }
}
