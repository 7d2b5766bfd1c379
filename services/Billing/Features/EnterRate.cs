using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>
/// Enters a reference rate with its source; interest that waited for it can then be computed (CGV-3.4-a). An ECB rate counts for the day it is entered for, or
/// through <c>confirmedThrough</c>; a legal rate for its semester. A rate is never changed: what was computed with it stays explained.
/// </summary>
public static class EnterRate
{
    public sealed record Request(
        string Kind, DateOnly EffectiveFrom, DateOnly? ConfirmedThrough, decimal RatePercent, [property: MaxLength(200)] string Source);

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/rates", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Created<ListRates.Response>, ProblemHttpResult>> Handle(
        Request request, BillingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var entered = ReferenceRate.Enter(
            Guid.CreateVersion7(now), request.Kind, request.EffectiveFrom, request.ConfirmedThrough, request.RatePercent, request.Source, user.Actor(), now,
            ParisTime.DayOf(now));
        if (!entered.Try(out var rate, out var errors))
        {
            return errors.ToProblem();
        }

        // A second rate for the same day violates the unique index, which answers "rate-exists".
        await using var transaction = await db.JoinOrBeginAsync(ct);
        db.Rates.Add(rate);
        await db.SaveChangesAsync(ct);
        await db.NoteRateEnteredAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Created($"/staff/v1/billing/rates/{rate.Id}", ListRates.Response.Of(rate));
    }
}
