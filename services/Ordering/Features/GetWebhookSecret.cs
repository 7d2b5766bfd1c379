using System.Security.Claims;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Webhooks;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>The secret a portal checks our signatures with; and a new one, while the one before signs too until the next change.</summary>
public static class GetWebhookSecret
{
    /// <param name="Secret"><c>whsec_</c> and the key in base64, as Standard Webhooks libraries take it.</param>
    public sealed record Response(string Secret);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("webhooks/{id:guid}/secret", Handle);
        group.MapPost("webhooks/{id:guid}/secret-rotation", Rotate).WithIdempotency()
            .WithSummary("Rotate webhook secret").WithDescription("Makes a new secret, to be read by its route. Both sign until the next rotation.");
    }

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, OrderingDbContext db, WebhookSecrets secrets, ClaimsPrincipal user, CancellationToken ct) =>
        await FindAsync(id, db, user, ct) is { } endpoint ? TypedResults.Ok(new Response(secrets.Shown(endpoint))) : WebhookErrors.Unknown.ToProblem();

    public static async Task<Results<NoContent, ProblemHttpResult>> Rotate(Guid id, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        if (await FindAsync(id, db, user, ct) is not { } endpoint)
        {
            return WebhookErrors.Unknown.ToProblem();
        }

        endpoint.SecretVersion++;
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static Task<WebhookEndpoint?> FindAsync(Guid id, OrderingDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var partner = user.PartnerId();
        return db.Set<WebhookEndpoint>().SingleOrDefaultAsync(e => e.Id == id && e.PartnerId == partner, ct);
    }
}
