using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>Consents, newest first, each with the words it was given to (CGV-5.5-e); <c>withdrawn</c> keeps those taken back, or those still given.</summary>
public static class ListConsents
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/consents", Handle).NotesReading("consent", ReadingPurposes.Rights);

    private static async Task<Results<Ok<Page<ConsentView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, Guid? subjectId, string? kind, bool? withdrawn, PrivacyDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var wanted = ConsentKinds.Parse(kind);
        if (kind is not null && wanted is null)
        {
            return PrivacyErrors.UnknownConsent.ToProblem();
        }

        var found = await db.Consents.AsNoTracking()
            .Where(c => (subjectId == null || c.SubjectId == subjectId) && (wanted == null || c.Kind == wanted))
            .Where(c => withdrawn == null || c.WithdrawnAt != null == withdrawn)
            .Where(c => range.After == null || c.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(c => c.Id).Take(range.Take + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found.ConvertAll(ConsentView.Of), range.Take, c => c.Id, http));
    }
}
