using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The terms of sale a proposal is under: the very text whose SHA-256 acceptance names (CGV-2.1-d).</summary>
public static class GetTerms
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals/{id:guid}/terms", Handle);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, ClaimsPrincipal user, HttpResponse response, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().IgnoreAutoIncludes().VisibleTo(user).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
        {
            return OrderingErrors.ProposalUnknown.ToProblem();
        }

        response.Headers.ETag = $"\"{proposal.TermsSha256}\"";
        return TypedResults.File(await db.TextAsync(proposal.TermsVersion, ct), "text/plain; charset=utf-8", $"cgv-lexom-v{proposal.TermsVersion}.txt");
    }
}
