using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Privacy.Features;

/// <summary>The person sees what they agreed to and may agree to, by their signed link (CGV-5.5-e).</summary>
public static class GetOwnConsents
{
    public sealed record Response(IReadOnlyList<ConsentChoice> Choices);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/consents", Handle);

    private static async Task<Ok<Response>> Handle(PrivacyDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        var inForce = await ConsentChoice.InForceAsync(db, user.Link(), ct);
        return TypedResults.Ok(new Response([.. Enum.GetValues<ConsentKind>().Select(kind => ConsentChoice.Of(kind, inForce.SingleOrDefault(c => c.Kind == kind)))]));
    }
}
