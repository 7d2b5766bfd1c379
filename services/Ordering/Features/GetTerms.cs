using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Papers;
using Lexom.ServiceDefaults.Documents;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The terms of sale a proposal is under: the very text whose SHA-256 acceptance names (CGV-2.1-d); as PDF, set to be read and signed, with that text inside.</summary>
public static class GetTerms
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals/{id:guid}/terms", Handle);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, Company company, HttpContext http, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().IgnoreAutoIncludes().VisibleTo(http.User).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        http.Response.Headers.ETag = $"\"{proposal.TermsSha256}\"";
        var text = await db.TextAsync(proposal.TermsVersion, ct);
        if (http.Request.PrefersPdf())
        {
            var terms = await db.Terms.PinnedAsync(proposal.TermsVersion, ct);
            return PdfAnswers.Pdf(TermsPaper.Of(company, terms, text).ToPdf(), TermsPaper.NameOf(terms));
        }

        return TypedResults.File(text, "text/plain; charset=utf-8", $"cgv-lexom-v{proposal.TermsVersion}.txt");
    }
}
