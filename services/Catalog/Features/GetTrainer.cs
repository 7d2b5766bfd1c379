using System.Security.Claims;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff read one trainer; who has been erased is nobody any more.</summary>
public static class GetTrainer
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/trainers/{id:guid}", Handle).NotesReading("trainer", ReadingPurposes.Training);

    private static async Task<Results<Ok<TrainerView>, ProblemHttpResult>> Handle(
        Guid id, CatalogDbContext db, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        var trainer = await db.Trainers.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.ErasedOn == null, ct);
        if (trainer is null)
        {
            return TrainerErrors.Unknown.ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(trainer.Version);
        return TypedResults.Ok(TrainerView.Of(trainer, user));
    }
}
