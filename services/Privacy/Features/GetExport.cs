using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The values of an access or portability request, machine-readable (CGV-5.5-d, GDPR art. 15 and 20). Who read them, and why, is noted (CGV-5.5-c).</summary>
public static class GetExport
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}/export", Handle).MayConflict();

    private static async Task<Results<Ok<ExportView>, ProblemHttpResult>> Handle(
        Guid id, [MaxLength(200)] string? purpose, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        if (string.IsNullOrWhiteSpace(purpose))
        {
            return PrivacyErrors.NoPurpose.ToProblem();
        }

        var values = await db.ExportedValues.AsNoTracking().Where(v => v.RequestId == id).OrderBy(v => v.Field).ThenBy(v => v.Id).ToListAsync(ct);
        var given = request.CanGiveValues();
        if (!given.IsDone)
        {
            return given.Errors.ToProblem();
        }

        var now = clock.GetUtcNow();
        db.Disclosures.Add(new Disclosure(Guid.CreateVersion7(now), id, user.Actor(), purpose.Trim(), now));
        await db.SaveChangesAsync(ct);

        http.Response.AsDownload(id);
        return TypedResults.Ok(ExportView.Of(request, values, now));
    }
}
