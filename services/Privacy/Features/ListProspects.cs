using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The persons one may write to for prospection: consent in force, no objection, no restriction (CGV-5.5-d, CGV-5.5-e).</summary>
public static class ListProspects
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/prospection", Handle).NotesReading("prospection", ReadingPurposes.Order);

    private static async Task<Results<Ok<Page<ConsentView>>, ProblemHttpResult>> Handle([AsParameters] PageQuery page, PrivacyDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Consents.AsNoTracking()
            .Where(c => c.Kind == ConsentKind.Prospection && c.WithdrawnAt == null)
            .Where(c => !db.Requests.Any(r => (r.Right == Right.Restriction || r.Right == Right.Objection) && r.StartedAt != null && r.LiftedAt == null && r.SubjectIds.Contains(c.SubjectId)))
            .Where(c => range.After == null || c.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(c => c.Id).Take(range.Take + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found.ConvertAll(ConsentView.Of), range.Take, c => c.Id, http));
    }
}
