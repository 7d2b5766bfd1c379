using System.Security.Claims;
using Lexom.Contracts.Privacy;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Lexom.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>The DPO logs a request that came in by e-mail, letter or in person (CGV-5.5-d). With the identity already checked it starts at once.</summary>
public static class LogRequest
{
    public sealed record Request(string? Right, IReadOnlyList<Guid>? SubjectIds, DateOnly? ReceivedOn, string? Channel, bool IdentityChecked, Dictionary<string, string>? Corrections);

    public sealed record Response(Guid Id, string Status, DateOnly DueOn);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests", Handle).WithIdempotency();

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, PrivacyDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var received = PrivacyRequest.Receive(
            Guid.CreateVersion7(now), request.Right, request.SubjectIds ?? [], request.Channel, request.ReceivedOn, user.Actor(), ParisTime.DayOf(now), request.Corrections);
        if (!received.Try(out var logged, out var errors))
        {
            return errors.ToProblem();
        }

        db.Requests.Add(logged);
        if (request.IdentityChecked)
        {
            var own = await db.OwnValuesAsync(logged, ct);
            logged.Start(user.Actor(), OwnAnswer.For(logged.Right, own), now);
            db.KeepOwnValues(logged, own, now);
            await db.EraseOwnValuesAsync(logged, ct);
            outbox.Add(new PersonalDataRequested(logged.Id, logged.Right.Code(), logged.SubjectIds, logged.ReceivedOn), logged.Id);
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/staff/v1/privacy/requests/{logged.Id}", new Response(logged.Id, logged.Status.Code(), logged.DueOn));
    }
}
