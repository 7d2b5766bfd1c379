using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>One certificate (ORD-1).</summary>
public static class GetCertificate
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("certificates/{id:guid}", Handle).NotesReading("certificate", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<CertificateView>, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, CancellationToken ct)
    {
        var found = await (from certificate in db.Certificates.AsNoTracking()
                           join participant in db.Participants.AsNoTracking() on certificate.ParticipantId equals participant.Id
                           where certificate.Id == id
                           select new { certificate, participant }).SingleOrDefaultAsync(ct);

        return found is null ? OrderingErrors.CertificateUnknown.ToProblem() : TypedResults.Ok(CertificateView.Of(found.certificate, found.participant));
    }
}
