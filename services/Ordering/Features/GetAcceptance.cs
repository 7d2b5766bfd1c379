using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The acceptance of a proposal (CGV-2.1-d) as it was declared, with the papers received; as PDF, its acknowledgement.</summary>
public static class GetAcceptance
{
    public sealed record Response(
        Guid ProposalId, Guid ContractId, DateOnly AcceptedOn, bool Initialled, bool Stamped, string? HandwrittenMention, bool TermsInitialled, string? TermsSha256,
        DateOnly? SignedOn, bool SignedOnline, IReadOnlyList<DocumentView> Documents);

    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals/{id:guid}/acceptance", Handle).MayConflict();

    public static async Task<Results<Ok<Response>, FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().VisibleTo(http.User).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is not { Acceptance: { } form })
        {
            return proposal is null ? OrderingErrors.ProposalUnknown.ToProblem() : OrderingErrors.ProposalIs(proposal.Status).ToProblem();
        }

        var contract = await db.Contracts.AsNoTracking().SingleAsync(c => c.ProposalId == id, ct);
        var documents = await db.Documents.AsNoTracking().Where(d => d.ProposalId == id).OrderBy(d => d.Id)
            .Select(d => new DocumentView(d.Id, d.Kind, d.Sha256, d.Size, d.UploadedAt)).ToListAsync(ct);
        if (!http.Request.PrefersPdf())
        {
            return TypedResults.Ok(new Response(
                id, contract.Id, contract.AcceptedOn, form.Initialled, form.Stamped, form.HandwrittenMention, form.TermsInitialled, form.TermsSha256, form.SignedOn,
                await db.Signatures.AnyAsync(s => s.ProposalId == id, ct), documents));
        }

        var facts = await ContractFactsOnPaper.LoadAsync(db, company, contract, ct);
        return PdfAnswers.Pdf(AcceptancePaper.Of(facts, [.. documents.Select(d => (d.Kind, d.UploadedAt, d.Sha256))]).ToPdf(), AcceptancePaper.NameOf(facts));
    }
}
