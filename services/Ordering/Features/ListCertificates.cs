using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The certificates of a contract (ORD-1).</summary>
public static class ListCertificates
{
    public sealed record Response(IReadOnlyList<CertificateView> Items) : IShowsPersons
    {
        IEnumerable<Guid> IShowsPersons.PersonIds => Items.Select(c => c.ParticipantId);
    }

    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}/certificates", Handle).NotesReading("certificate", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, CancellationToken ct)
    {
        if (!await db.Contracts.AnyAsync(c => c.Id == id, ct))
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        var found = await db.Certificates.Where(c => c.ContractId == id).ReadAsync(db, ct);
        return TypedResults.Ok(new Response(found.ConvertAll(f => f.Certificate)));
    }
}
