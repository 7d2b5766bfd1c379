using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The log of an address, newest first: what was sent, how often, and what was answered.</summary>
public static class ListWebhookDeliveries
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("webhooks/{id:guid}/deliveries", Handle);

    public static async Task<Results<Ok<Page<WebhookDeliveryView>>, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] PageQuery page, OrderingDbContext db, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var partner = user.PartnerId();
        if (!await db.Set<WebhookEndpoint>().AnyAsync(e => e.Id == id && e.PartnerId == partner, ct))
        {
            return WebhookErrors.Unknown.ToProblem();
        }

        var found = await db.Set<WebhookDelivery>().AsNoTracking()
            .Where(d => d.EndpointId == id && (range.After == null || d.Id.CompareTo(range.After.Value) < 0))
            .OrderByDescending(d => d.Id).Take(range.Take + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found.ConvertAll(WebhookDeliveryView.Of), range.Take, d => d.Id, http));
    }
}
