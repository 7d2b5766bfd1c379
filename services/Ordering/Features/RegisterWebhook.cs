using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.Ordering.Webhooks;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>A partner names a public https address its events are sent to from now on, signed like Standard Webhooks 1.0.</summary>
public static class RegisterWebhook
{
    private const int Most = 5;

    public sealed record Request([property: MaxLength(500)] string? Url);

    public static void Map(RouteGroupBuilder group) => group.MapPost("webhooks", Handle).WithIdempotency();

    public static async Task<Results<Created<WebhookView>, ProblemHttpResult>> Handle(
        Request request, OrderingDbContext db, WebhookAddresses addresses, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (!addresses.Check(request.Url).Try(out var url, out var errors))
        {
            return errors.ToProblem();
        }

        var partner = user.PartnerId();
        if (await db.Set<WebhookEndpoint>().CountAsync(e => e.PartnerId == partner && e.ClosedAt == null, ct) >= Most)
        {
            return WebhookErrors.TooMany.ToProblem();
        }

        var now = clock.GetUtcNow();
        var endpoint = new WebhookEndpoint
        {
            Id = Guid.CreateVersion7(now), PartnerId = partner, Url = url.AbsoluteUri, CreatedAt = now,
            Position = await db.EventsOf(partner, after: 0).MaxAsync(line => (long?)line.Id, ct) ?? 0,
        };
        db.Add(endpoint);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/partner/v1/webhooks/{endpoint.Id}", WebhookView.Of(endpoint));
    }
}
