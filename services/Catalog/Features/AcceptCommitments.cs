using System.Security.Claims;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager records that a trainer accepted LEXOM's quality and data-protection commitments (CAT-4, CGV 4.1). The first acceptance stays.</summary>
public static class AcceptCommitments
{
    public sealed record Request
    {
        public required DateOnly AcceptedOn { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/trainers/{id:guid}/commitments", Handle).RequireRole(Roles.TrainingManager).WithIdempotency();

    private static async Task<Results<Ok<TrainerView>, ProblemHttpResult>> Handle(
        Guid id, Request request, CatalogDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (await db.Trainers.FindAsync([id], ct) is not { } trainer)
        {
            return TrainerErrors.Unknown.ToProblem();
        }

        if (trainer.AcceptCommitments(request.AcceptedOn, clock.Today()) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(TrainerView.Of(trainer, user));
    }
}
