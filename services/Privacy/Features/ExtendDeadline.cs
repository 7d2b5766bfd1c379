using System.ComponentModel.DataAnnotations;
using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lexom.Privacy.Features;

/// <summary>Two more months, with a notice to the person within the first one (CGV-5.5-d, GDPR art. 12 § 3).</summary>
public static class ExtendDeadline
{
    public sealed record Request(DateOnly? NoticeOn, [property: MaxLength(1000)] string? Reason);

    public sealed record Response(Guid Id, DateOnly DueOn, DateOnly NoticeOn);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests/{id:guid}/extension", Handle).WithIdempotency();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request extension, [FromHeader(Name = "If-Match")] string? ifMatch, PrivacyDbContext db, TimeProvider clock, CancellationToken ct)
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

        var noticeOn = extension.NoticeOn ?? clock.Today();
        var extended = request.ExtendWithNotice(noticeOn, extension.Reason, clock.Today());
        if (!extended.IsDone)
        {
            return extended.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(new Response(request.Id, request.DueOn, noticeOn));
    }
}
