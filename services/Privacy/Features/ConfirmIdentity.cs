using System.Security.Claims;
using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lexom.Privacy.Features;

/// <summary>The person is who they say (GDPR art. 12 § 6): the request goes out to all services. Asking twice asks them once.</summary>
public static class ConfirmIdentity
{
    public sealed record Response(Guid Id, string Status);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests/{id:guid}/identity-check", Handle).WithIdempotency();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, PrivacyDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var request = await db.LockedRequestAsync(id, ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        var fresh = ETags.Check(ifMatch, request.Version);
        if (!fresh.IsDone)
        {
            return fresh.Errors.ToProblem();
        }

        var now = clock.GetUtcNow();
        var own = await db.OwnValuesAsync(request, ct);
        if (request.Start(user.Actor(), OwnAnswer.For(request.Right, own), now))
        {
            db.KeepOwnValues(request, own, now);
            await db.EraseOwnValuesAsync(request, ct);
            outbox.Add(new PersonalDataRequested(request.Id, request.Right.Code(), request.SubjectIds, request.ReceivedOn), request.Id);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return TypedResults.Ok(new Response(request.Id, request.Status.Code()));
    }
}
