using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Tests and later evaluations of a contract's participants (ORD-1).</summary>
public static class ListEvaluations
{
    public sealed record Response(IReadOnlyList<EvaluationView> Items) : IShowsPersons
    {
        IEnumerable<Guid> IShowsPersons.PersonIds => Items.Select(i => i.ParticipantId);
    }

    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}/evaluations", Handle).NotesReading("evaluation", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, CancellationToken ct)
    {
        if (!await db.Contracts.AnyAsync(c => c.Id == id, ct))
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        var found = await db.Evaluations.AsNoTracking().Where(e => e.ContractId == id).OrderBy(e => e.Id).ToListAsync(ct);
        return TypedResults.Ok(new Response(found.ConvertAll(EvaluationView.Of)));
    }
}
