using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>Staff list the claims on OPCOs; <c>state=blocked</c> shows those that do not agree, with the difference (CGV-3.7).</summary>
internal static class ListClaims
{
    internal sealed record Filter(
        [FromQuery(Name = "state")] Word<ClaimState>? State, [FromQuery(Name = "opco")] string? Opco, [FromQuery(Name = "fundingFileId")] Guid? FundingFileId);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/claims", Handle);

    private static async Task<Results<Ok<Page<ClaimView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, FundingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var state = filter.State?.Value;
        var found = await db.Claims.AsNoTracking()
            .Where(c => state == null || c.State == state)
            .Where(c => filter.FundingFileId == null || c.FundingFileId == filter.FundingFileId)
            .Where(c => range.After == null || c.FundingFileId.CompareTo(range.After.Value) < 0)
            .Join(db.Files.AsNoTracking(), c => c.FundingFileId, f => f.Id, (claim, file) => new { claim, file })
            .Where(row => filter.Opco == null || row.file.Opco == filter.Opco)
            .OrderByDescending(row => row.claim.FundingFileId)
            .Take(range.Take + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found.ConvertAll(row => ClaimView.Of(row.claim, row.file)), range.Take, c => c.FundingFileId, http));
    }
}
