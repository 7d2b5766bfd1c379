using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>One run of the daily erasure, or a dry run (CGV-5.5-b): whom it found, why, and the request that erases them.</summary>
public static class GetRetentionRun
{
    public sealed record Response(Guid Id, DateOnly On, bool DryRun, DateTimeOffset? DoneAt, string Text, IReadOnlyList<Finding> Findings);

    public sealed record Finding(string Service, Guid SubjectId, DateOnly EndedOn, DateOnly DueSince, string Reason, string ReasonLabel, Guid? RequestId);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/retention/runs/{id:guid}", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, PrivacyDbContext db, CancellationToken ct)
    {
        var run = await db.RetentionRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);

        return run is null
            ? PrivacyErrors.RunNotFound.ToProblem()
            : TypedResults.Ok(new Response(run.Id, run.On, run.DryRun, run.DoneAt, RetentionReport.Of(run), [.. run.Findings.Select(Line)]));
    }

    private static Finding Line(RetentionFinding f) =>
        new(f.Service, f.SubjectId, f.EndedOn, f.DueSince, RetentionReport.Code(f.Reason), RetentionReport.Label(f.Reason), f.RequestId);
}
