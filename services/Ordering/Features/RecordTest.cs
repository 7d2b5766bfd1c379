using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Staff record the result of a participant's test at the end of the training (ORD-1); recording it again corrects it.</summary>
public static class RecordTest
{
    public sealed record Request(Guid ParticipantId, decimal Score, decimal OutOf, [property: MaxLength(2000)] string? Comment);

    public static void Map(RouteGroupBuilder group) => group.MapPost("contracts/{id:guid}/evaluations", Handle).WithIdempotency().RequireRole(Roles.TrainingManager);

    public static async Task<Results<Ok<EvaluationView>, ProblemHttpResult>> Handle(
        Guid id, Request request, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ParisTime.DayOf(now);
        var contract = await db.Contracts.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (contract is null || !await db.Participants.AnyAsync(p => p.Id == request.ParticipantId && EF.Property<Guid>(p, "ProposalId") == contract.ProposalId, ct))
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        var test = await db.Evaluations.SingleOrDefaultAsync(e => e.ContractId == id && e.ParticipantId == request.ParticipantId && e.Kind == EvaluationKind.Immediate, ct);
        if (test is null)
        {
            test = Evaluation.Due(Guid.CreateVersion7(now), EvaluationKind.Immediate, id, request.ParticipantId, today);
            db.Add(test);
        }

        if (today < contract.Training.StartsOn)
        {
            return OrderingErrors.HalfDayNotStarted.ToProblem();
        }

        if (test.RecordTest(request.Score, request.OutOf, request.Comment?.Trim(), user.Actor(), now) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        db.Tell(contract, now, user.Actor(), "Résultat du test de fin de formation enregistré pour un participant.", "ORD-1");
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(EvaluationView.Of(test));
    }
}
