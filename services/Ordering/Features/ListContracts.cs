using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Contracts, newest first, by status, customer, session, or whether suspended: a portal sees its own, staff all.</summary>
public static class ListContracts
{
    public sealed record Filter(string? Status, Guid? CustomerId, Guid? SessionId, bool? Suspended);

    public static void Map(RouteGroupBuilder group) => group.MapGet("contracts", Handle);

    public static async Task<Results<Ok<Page<ContractItem>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, OrderingDbContext db, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors) || !Filters.Read<ContractStatus>("status", filter.Status).Try(out var status, out errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Contracts.AsNoTracking().IgnoreAutoIncludes().VisibleTo(user)
            .Where(c => status.Only == null || c.Status == status.Only)
            .Where(c => filter.CustomerId == null || c.CustomerId == filter.CustomerId)
            .Where(c => filter.SessionId == null || c.Training.SessionId == filter.SessionId)
            .Where(c => filter.Suspended == null || (EF.Property<List<SuspensionCause>>(c, "_suspensions").Count > 0) == filter.Suspended)
            .Where(c => range.After == null || c.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(c => c.Id).Take(range.Take + 1)
            .Select(c => new ContractItem(
                c.Id, c.Number, c.Status, EF.Property<List<SuspensionCause>>(c, "_suspensions").Count > 0, c.CustomerId,
                db.Customers.Where(x => x.Id == c.CustomerId).Select(x => x.Name).First(), c.Training.CourseReference, c.Training.CourseTitle, c.Training.SessionId,
                c.Training.StartsOn, c.Training.EndsOn, c.Participants, c.Price.InclVat, c.AcceptedOn))
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found, range.Take, c => c.Id, http));
    }
}
