using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Signatures;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The person has been answered (CGV-5.5-d): the values pulled for it are dropped in the same transaction, the report stays as proof.</summary>
public static class CloseRequest
{
    public sealed record Response(Guid Id, string Status, DateTimeOffset? ClosedAt);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/requests/{id:guid}/closure", Handle).WithIdempotency();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, [FromHeader(Name = "If-Match")] string? ifMatch, PrivacyDbContext db, ReportSigner signer, TimeProvider clock, CancellationToken ct)
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
        var closing = request.Status != RequestStatus.Closed;
        var closed = request.Close(now);
        if (!closed.IsDone)
        {
            return closed.Errors.ToProblem();
        }

        if (closing)
        {
            db.ClosingReports.Add(signer.Report(request, now));
        }

        db.ExportedValues.RemoveRange(await db.ExportedValues.Where(v => v.RequestId == id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(new Response(request.Id, request.Status.Code(), request.ClosedAt));
    }
}
