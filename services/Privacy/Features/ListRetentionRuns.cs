using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>What the daily erasure did, and what dry runs found (CGV-5.5-b); newest first.</summary>
public static class ListRetentionRuns
{
    public sealed record Run(Guid Id, DateOnly On, bool DryRun, string AskedBy, DateTimeOffset? DoneAt, int Persons, int Requests);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/retention/runs", Handle);

    private static async Task<Results<Ok<Page<Run>>, ProblemHttpResult>> Handle([AsParameters] PageQuery page, PrivacyDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.RetentionRuns.AsNoTracking().Where(r => range.After == null || r.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(r => r.Id).Take(range.Take + 1).ToListAsync(ct);
        var runs = found.ConvertAll(r => new Run(
            r.Id, r.On, r.DryRun, r.AskedBy, r.DoneAt, r.Findings.Select(f => f.SubjectId).Distinct().Count(), r.Findings.Select(f => f.RequestId).OfType<Guid>().Distinct().Count()));
        return TypedResults.Ok(Page.Of(runs, range.Take, r => r.Id, http));
    }
}
