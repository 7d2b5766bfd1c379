using System.Security.Claims;
using Lexom.Catalog.Data;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff list the trainers, newest first; who has been erased is nobody any more.</summary>
public static class ListTrainers
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/trainers", Handle).NotesReading("trainer", ReadingPurposes.Training);

    private static async Task<Results<Ok<Page<TrainerView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, CatalogDbContext db, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Trainers.AsNoTracking()
            .Where(t => t.ErasedOn == null)
            .Where(t => range.After == null || t.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(t => t.Id)
            .Take(range.Take + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found.ConvertAll(t => TrainerView.Of(t, user)), range.Take, t => t.Id, http));
    }
}
