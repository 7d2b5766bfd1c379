using System.Security.Claims;
using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>
/// The person uses a right by their own signed link (CGV-5.5-d). The link proves who they are, so the request starts at once;
/// asking again for the same right while it is open gives the open request.
/// </summary>
public static class AskByLink
{
    public sealed record Request(string? Right, Dictionary<string, string>? Corrections);

    public sealed record Response(Guid Id, string Status, DateOnly ReceivedOn, DateOnly DueOn);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests", Handle).WithIdempotency();

    private static async Task<Results<Created<Response>, Ok<Response>, ProblemHttpResult>> Handle(
        Request asked, PrivacyDbContext db, Outbox outbox, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var subject = user.LinkSubject();
        var link = await db.Links.AsNoTracking().SingleOrDefaultAsync(l => l.Id == user.LinkResource(), ct);
        var received = PrivacyRequest.ReceiveByLink(Guid.CreateVersion7(now), asked.Right, link?.SubjectIds ?? [subject], ParisTime.DayOf(now), asked.Corrections);
        if (!received.Try(out var request, out var errors))
        {
            return errors.ToProblem();
        }

        var open = await db.Requests.AsNoTracking().FirstOrDefaultAsync(
            r => r.Right == request.Right && r.Channel == Channel.SignedLink && r.Status != RequestStatus.Closed && r.SubjectIds.Contains(subject), ct);
        if (open is not null)
        {
            return TypedResults.Ok(Show(open));
        }

        var own = await db.OwnValuesAsync(request, ct);
        request.Start(user.Actor(), OwnAnswer.For(request.Right, own), now);
        db.Requests.Add(request);
        db.KeepOwnValues(request, own, now);
        outbox.Add(new PersonalDataRequested(request.Id, request.Right.Code(), request.SubjectIds, request.ReceivedOn), request.Id);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/me/v1/privacy/requests/{request.Id}", Show(request));
    }

    private static Response Show(PrivacyRequest request) => new(request.Id, request.Status.Code(), request.ReceivedOn, request.DueOn);
}
