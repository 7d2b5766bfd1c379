using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>
/// The person takes their own data as JSON by their signed link (GDPR art. 15 § 3 and 20), as soon as every service has given its values and until the request is closed.
/// Somebody else's is a 404; the reading is noted like any other.
/// </summary>
public static class GetOwnExport
{
    private const string Purpose = "Remise à la personne, par son lien personnel";

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}/export", Handle);

    private static async Task<Results<Ok<ExportView>, ProblemHttpResult>> Handle(
        Guid id, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, HttpResponse response, CancellationToken ct)
    {
        var subject = user.LinkSubject();
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.SubjectIds.Contains(subject), ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        var given = request.CanGiveValues();
        if (!given.IsDone)
        {
            return given.Errors.ToProblem();
        }

        var values = await db.ExportedValues.AsNoTracking().Where(v => v.RequestId == id).OrderBy(v => v.Field).ThenBy(v => v.Id).ToListAsync(ct);
        var now = clock.GetUtcNow();
        db.Disclosures.Add(new Disclosure(Guid.CreateVersion7(now), id, user.Actor(), Purpose, now));
        await db.SaveChangesAsync(ct);

        response.AsDownload(id);
        return TypedResults.Ok(ExportView.Of(request, values, now));
    }
}
