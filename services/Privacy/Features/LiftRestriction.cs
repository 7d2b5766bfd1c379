using System.Security.Claims;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The reason of a restriction or an objection is gone and the person has been told (GDPR art. 18 § 3): every service may use the data again.</summary>
public static class LiftRestriction
{
    public sealed record Response(Guid Id, DateTimeOffset? LiftedAt);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests/{id:guid}/lifting", Handle).WithIdempotency();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, PrivacyDbContext db, Outbox outbox, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var request = await db.LockedRequestAsync(id, ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        if (!request.Lift(now).Try(out var lifted, out var errors))
        {
            return errors.ToProblem();
        }

        if (lifted)
        {
            outbox.Add(new PersonalRestrictionLifted(request.Id, request.SubjectIds, ParisTime.DayOf(now)), request.Id);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return TypedResults.Ok(new Response(request.Id, request.LiftedAt));
    }
}
