using Lexom.Kernel;
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

/// <summary>One proposal with the checklist of what its next step lacks; as PDF, the paper that is sent and signed (CGV-2.1-a).</summary>
public static class GetProposal
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals/{id:guid}", Handle).NotesReading("proposal", ReadingPurposes.Order);

    public static async Task<Results<Ok<ProposalView>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, Company company, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().VisibleTo(http.User).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(proposal.Version);
        if (http.Request.PrefersPdf())
        {
            http.Shows(proposal.Participants.Select(p => p.Id));
            var facts = await OfferFacts.LoadAsync(db, company, proposal, ct);
            return PdfAnswers.Pdf(ProposalPaper.Of(facts).ToPdf(), ProposalPaper.NameOf(facts));
        }

        return TypedResults.Ok(await ProposalView.OfAsync(proposal, db, clock.Today(), http.User, ct));
    }
}
