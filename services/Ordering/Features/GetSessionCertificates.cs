using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The certificates of everyone who attended a session (ORD-1), in one go: as a list, or as one PDF to print.</summary>
public static class GetSessionCertificates
{
    public sealed record Response(IReadOnlyList<CertificateView> Items) : IShowsPersons
    {
        IEnumerable<Guid> IShowsPersons.PersonIds => Items.Select(i => i.ParticipantId);
    }

    public static void Map(RouteGroupBuilder group) => group.MapGet("sessions/{sessionId:guid}/certificates", Handle).NotesReading("certificate", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<Response>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid sessionId, CertificateKind? kind, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null)
        {
            return OrderingErrors.SessionNotFound.ToProblem();
        }

        var contracts = db.Contracts.Where(c => c.Training.SessionId == sessionId).Select(c => c.Id);
        var found = await db.Certificates.Where(c => contracts.Contains(c.ContractId) && (kind == null || c.Kind == kind)).ReadAsync(db, ct);
        var all = new Response(found.ConvertAll(f => f.Certificate));
        http.Shows(all);
        if (!http.Request.PrefersPdf())
        {
            return TypedResults.Ok(all);
        }

        return found.Count == 0
            ? OrderingErrors.CertificateUnknown.ToProblem()
            : PdfAnswers.Pdf(CertificatePaper.Of(company, found).ToPdf(), $"Certificats {found[0].Certificate.CourseReference} du {session.StartsOn:yyyy-MM-dd}");
    }
}
