using Lexom.Identity.Data;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

using OpenIddict.EntityFrameworkCore.Models;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Lexom.Identity.Features;

/// <summary>
/// Access tokens that were taken back before their time, for the gateway, which refuses them from then on. Their ids open nothing: whoever reaches the internal surface,
/// which the gateway does not route, may read them.
/// </summary>
public static class ListRevokedTokens
{
    private const int Most = 10_000;

    public static void Map(RouteGroupBuilder routes) => routes.MapGet("/revoked-tokens", Handle).AllowAnonymous();

    internal static async Task<Ok<List<Guid>>> Handle(IdentityDbContext db, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return TypedResults.Ok(await db.Set<OpenIddictEntityFrameworkCoreToken<Guid>>().AsNoTracking()
            .Where(token => token.Status == Statuses.Revoked && token.ExpirationDate > now && token.Type != TokenTypeIdentifiers.RefreshToken && token.Type != TokenTypeHints.RefreshToken)
            .OrderByDescending(token => token.CreationDate).Select(token => token.Id).Take(Most).ToListAsync(ct));
    }
}
