using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager corrects a trainer's name or address, also on the trainer's own request (CGV-5.5-d, rectification).</summary>
public static class CorrectTrainer
{
    public sealed record Request
    {
        [Required(AllowEmptyStrings = true), MaxLength(200)]
        public required string Name { get; init; }

        [Required(AllowEmptyStrings = true), MaxLength(254)]
        public required string Email { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPut("/trainers/{id:guid}", Handle).RequireRole(Roles.TrainingManager).WithIfMatch();

    private static async Task<Results<Ok<TrainerView>, ProblemHttpResult>> Handle(
        Guid id, Request request, CatalogDbContext db, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        if (await db.Trainers.FindAsync([id], ct) is not { } trainer)
        {
            return TrainerErrors.Unknown.ToProblem();
        }

        if (ETags.Require(http.Request.Headers.IfMatch, trainer.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (trainer.Correct(request.Name, request.Email) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        http.Response.Headers.ETag = ETags.Of(trainer.Version);
        return TypedResults.Ok(TrainerView.Of(trainer, user));
    }
}
