using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The addresses a partner has its events sent to, newest first, closed ones included. There are few: one page.</summary>
public static class ListWebhooks
{
    private const int Most = 100;

    public static void Map(RouteGroupBuilder group) => group.MapGet("webhooks", Handle);

    public static async Task<Ok<List<WebhookView>>> Handle(OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var partner = user.PartnerId();
        var found = await db.Set<WebhookEndpoint>().AsNoTracking().Where(e => e.PartnerId == partner).OrderByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        return TypedResults.Ok(found.ConvertAll(WebhookView.Of));
    }
}
