using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>Every version of the terms of sale, newest first, with the one proposals are issued under today.</summary>
public static class ListTermsVersions
{
    public sealed record Response(IReadOnlyList<TermsVersionView> Items);

    public static void Map(RouteGroupBuilder group) => group.MapGet("terms", Handle);

    public static async Task<Ok<Response>> Handle(OrderingDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var versions = await db.Terms.AsNoTracking().OrderByDescending(t => t.Version).ToListAsync(ct);
        var current = await db.Terms.InForceAsync(clock.Today(), ct);

        return TypedResults.Ok(new Response(versions.ConvertAll(t => TermsVersionView.Of(t, t.Version == current.Version))));
    }
}
