using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>A breach was notified to the CNIL; after 72 hours only with the reason of the delay (GDPR art. 33 § 1).</summary>
public static class NotifyBreach
{
    public sealed record Request(DateTimeOffset? NotifiedAt, string? DelayReason);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/breaches/{id:guid}/notification", Handle).WithIdempotency();

    private static async Task<Results<Ok<BreachView>, ProblemHttpResult>> Handle(
        Guid id, Request request, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var breach = await db.Breaches.SingleOrDefaultAsync(b => b.Id == id, ct);
        if (breach is null)
        {
            return PrivacyErrors.BreachNotFound.ToProblem();
        }

        var notified = breach.Notify(request.NotifiedAt ?? now, request.DelayReason, now);
        if (!notified.IsDone)
        {
            return notified.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(BreachView.Of(breach, options.DpoAddress, now));
    }
}
