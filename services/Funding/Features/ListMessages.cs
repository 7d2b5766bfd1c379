using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>
/// Staff see what OPCOs sent: <c>state=unmatched</c> is what waits for a file we do not know, <c>state=unverified</c> what was not signed by a live key.
/// </summary>
internal static class ListMessages
{
    internal sealed record Filter([FromQuery(Name = "state")] Word<MessageState>? State, [FromQuery(Name = "opco")] string? Opco);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/messages", Handle);

    private static async Task<Results<Ok<Page<MessageView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, FundingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var state = filter.State?.Value;
        var found = await db.Messages.AsNoTracking()
            .Where(m => state == null || m.State == state)
            .Where(m => filter.Opco == null || m.Opco == filter.Opco)
            .Where(m => range.After == null || m.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(m => m.Id)
            .Take(range.Take + 1)
            .Select(MessageView.Projection)
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found, range.Take, m => m.Id, http));
    }
}
