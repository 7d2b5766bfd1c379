using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A partner closes an address: nothing is sent there any more, its log stays readable. Closed already is success.</summary>
public static class CloseWebhook
{
    public static void Map(RouteGroupBuilder group) => group.MapDelete("webhooks/{id:guid}", Handle);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, OrderingDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var partner = user.PartnerId();
        if (await db.Set<WebhookEndpoint>().SingleOrDefaultAsync(e => e.Id == id && e.PartnerId == partner, ct) is not { } endpoint)
        {
            return WebhookErrors.Unknown.ToProblem();
        }

        endpoint.ClosedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
