using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>Staff list funding files, newest first; by state, OPCO, contract, or those whose month ends by a day and that are not paid.</summary>
internal static class ListFiles
{
    internal sealed record Filter(
        [FromQuery(Name = "status")] Word<FileStatus>? Status, [FromQuery(Name = "opco")] string? Opco, [FromQuery(Name = "contractId")] Guid? ContractId,
        [FromQuery(Name = "unpaidBy")] DateOnly? UnpaidBy);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/files", Handle);

    private static async Task<Results<Ok<Page<FileView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, FundingDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var status = filter.Status?.Value;
        var found = await db.Files.AsNoTracking()
            .Where(f => status == null || f.Status == status)
            .Where(f => filter.Opco == null || f.Opco == filter.Opco)
            .Where(f => filter.ContractId == null || f.ContractId == filter.ContractId)
            .Where(f => filter.UnpaidBy == null || (f.LapseDueOn != null && f.Deadline <= filter.UnpaidBy))
            .Where(f => range.After == null || f.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(f => f.Id)
            .Take(range.Take + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found.ConvertAll(FileView.Of), range.Take, f => f.Id, http));
    }
}
