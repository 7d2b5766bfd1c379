using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager adds a trainer: LEXOM's own, or an external provider, who can't be assigned before accepting the commitments (CAT-4).</summary>
public static class AddTrainer
{
    public sealed record Request
    {
        [Required(AllowEmptyStrings = true), MaxLength(200)]
        public required string Name { get; init; }

        public required TrainerKind Kind { get; init; }

        [Required(AllowEmptyStrings = true), MaxLength(254)]
        public required string Email { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/trainers", Handle).RequireRole(Roles.TrainingManager).WithIdempotency();

    private static async Task<Results<Created<TrainerView>, ProblemHttpResult>> Handle(
        Request request, CatalogDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!Trainer.Create(Guid.CreateVersion7(clock.GetUtcNow()), request.Name, request.Kind, request.Email).Try(out var trainer, out var errors))
        {
            return errors.ToProblem();
        }

        db.Add(trainer);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"/staff/v1/catalog/trainers/{trainer.Id}", TrainerView.Of(trainer, user));
    }
}
