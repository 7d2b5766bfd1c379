using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The certificats de réalisation of a contract in one file (ORD-1), for Funding's claim: the OPCO pays against them. Never reachable from outside.</summary>
public static class GetRealisationCertificate
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts/{id:guid}/realisation-certificate", Handle).NotesReading("certificate", ReadingPurposes.Control);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (contract is null)
        {
            return OrderingErrors.ContractUnknown.ToProblem();
        }

        var found = await db.Certificates.Where(c => c.ContractId == id && c.Kind == CertificateKind.Realisation).ReadAsync(db, ct);
        if (found.Count == 0)
        {
            return OrderingErrors.CertificateUnknown.ToProblem();
        }

        http.ShowsToKeep([.. found.Select(f => f.Certificate.ParticipantId).Distinct()]);
        return PdfAnswers.Pdf(CertificatePaper.Of(company, found).ToPdf(), $"Certificat de réalisation {contract.Number}");
    }
}
