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

/// <summary>One certificate (ORD-1), to be read or as the PDF that is handed out.</summary>
public static class GetCertificate
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("certificates/{id:guid}", Handle).NotesReading("certificate", ReadingPurposes.Training).RequireRole(Roles.TrainingManager, Roles.Sales);

    public static async Task<Results<Ok<CertificateView>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var found = await db.Certificates.Where(c => c.Id == id).ReadAsync(db, ct);

        if (found is [var shown])
        {
            http.Shows(shown.Certificate);
        }

        return found switch
        {
            [] => OrderingErrors.CertificateUnknown.ToProblem(),
            [var only] when http.Request.PrefersPdf() => PdfAnswers.Pdf(CertificatePaper.Of(company, found).ToPdf(), CertificatePaper.NameOf(only.Certificate)),
            [var only, ..] => TypedResults.Ok(only.Certificate),
        };
    }
}
