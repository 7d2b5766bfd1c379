using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Proposals, newest first, by status and customer: a portal sees its own, staff all.</summary>
public static class ListProposals
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("proposals", Handle);

    public static async Task<Results<Ok<Page<ProposalItem>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? status, Guid? customerId, OrderingDbContext db, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors) || !Filters.Read<ProposalStatus>("status", status).Try(out var wanted, out errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Proposals.AsNoTracking().IgnoreAutoIncludes().VisibleTo(user)
            .Where(p => wanted.Only == null || p.Status == wanted.Only)
            .Where(p => customerId == null || p.CustomerId == customerId)
            .Where(p => range.After == null || p.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(p => p.Id).Take(range.Take + 1)
            .Select(p => new ProposalItem(
                p.Id, p.Number, p.Status, p.CustomerId, db.Customers.Where(c => c.Id == p.CustomerId).Select(c => c.Name).First(), p.Seats, p.Training.CourseReference,
                p.Training.CourseTitle, p.Training.StartsOn, p.Participants.Count, p.Price.InclVat, p.ValidUntil, p.ContractId))
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found, range.Take, p => p.Id, http));
    }
}
