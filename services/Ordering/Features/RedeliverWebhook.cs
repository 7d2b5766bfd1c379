using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A partner asks for an event once more, delivered or given up, under the same <c>webhook-id</c>; it is tried anew for three days.</summary>
public static class RedeliverWebhook
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("webhooks/{id:guid}/deliveries/{deliveryId:guid}/redelivery", Handle).WithIdempotency();

    public static async Task<Results<Ok<WebhookDeliveryView>, ProblemHttpResult>> Handle(
        Guid id, Guid deliveryId, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var partner = user.PartnerId();
        var own = db.Set<WebhookEndpoint>().Where(e => e.Id == id && e.PartnerId == partner).Select(e => e.Id);
        if (await db.Set<WebhookDelivery>().SingleOrDefaultAsync(d => d.Id == deliveryId && own.Contains(d.EndpointId), ct) is not { } delivery)
        {
            return WebhookErrors.Unknown.ToProblem();
        }

        delivery.Again(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(WebhookDeliveryView.Of(delivery));
    }
}
