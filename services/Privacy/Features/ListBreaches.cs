using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The register of breaches (GDPR art. 33 § 5), newest first, each with its clock and the text for the CNIL.</summary>
public static class ListBreaches
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/breaches", Handle);

    private static async Task<Results<Ok<Page<BreachView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Breaches.AsNoTracking().Where(b => range.After == null || b.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(b => b.Id).Take(range.Take + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found.ConvertAll(b => BreachView.Of(b, options.DpoAddress, clock.GetUtcNow())), range.Take, b => b.Id, http));
    }
}
