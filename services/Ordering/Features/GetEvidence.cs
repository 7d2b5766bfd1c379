using System.Text.Json;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>CGV-2.1-d: the evidence of an online signature, to be read, or as a PDF with the same record inside as JSON.</summary>
public static class GetEvidence
{
    private static readonly JsonSerializerOptions Written = ServiceDefaultsExtensions.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals/{id:guid}/evidence", Handle).AsksPurpose("evidence").RequireRole(Roles.Sales);

    public static async Task<Results<Ok<EvidenceView>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var signature = await db.Signatures.AsNoTracking().SingleOrDefaultAsync(s => s.ProposalId == id, ct);
        if (signature is null)
        {
            return OrderingErrors.EvidenceUnknown.ToProblem();
        }

        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var documents = await db.Documents.AsNoTracking().Where(d => d.ProposalId == id).OrderBy(d => d.Id)
            .Select(d => new DocumentView(d.Id, d.Kind, d.Sha256, d.Size, d.UploadedAt)).ToListAsync(ct);
        var evidence = EvidenceView.Of(signature, proposal.Number, documents);

        http.Shows(evidence);
        return http.Request.PrefersPdf()
            ? PdfAnswers.Pdf(EvidencePaper.Of(company, evidence, JsonSerializer.SerializeToUtf8Bytes(evidence, Written)).ToPdf(), $"Preuve de signature {proposal.Number}")
            : TypedResults.Ok(evidence);
    }
}
