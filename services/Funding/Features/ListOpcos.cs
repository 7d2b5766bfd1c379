using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>The eleven OPCOs (FUN-1) with their keys; key material is never shown.</summary>
internal static class ListOpcos
{
    internal sealed record Response(IReadOnlyList<OpcoView> Opcos);

    internal sealed record OpcoView(string Code, string Name, bool CanPush, IReadOnlyList<KeyView> Keys, PollView? Polling);

    /// <param name="LastReadAt">The last time its endpoint could be read.</param>
    /// <param name="Failures">Attempts that failed since.</param>
    /// <param name="Failure">The kind of the last failure.</param>
    internal sealed record PollView(DateTimeOffset? LastReadAt, int Failures, string? Failure);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/opcos", Handle);

    private static async Task<Ok<Response>> Handle(FundingDbContext db, CancellationToken ct)
    {
        var keys = await db.Keys.AsNoTracking().OrderBy(k => k.Id)
            .Select(k => new { k.Opco, View = new KeyView(k.Id, k.Algorithm, k.Fingerprint, k.Sandbox, k.AddedAt, k.AddedBy, k.RevokedAt, k.RevokedBy) })
            .ToListAsync(ct);
        var polls = await db.Polls.AsNoTracking().ToDictionaryAsync(p => p.Opco, p => new PollView(p.SucceededAt, p.Failures, p.Failure), ct);

        var byOpco = keys.ToLookup(k => k.Opco, k => k.View);
        return TypedResults.Ok(new Response(
            [.. Opco.All.Select(o => new OpcoView(o.Code, o.Name, byOpco[o.Code].Any(k => k.RevokedAt is null && !k.Sandbox), [.. byOpco[o.Code]],
                polls.GetValueOrDefault(o.Code)))]));
    }
}

/// <summary>A key, without what it is made of.</summary>
internal sealed record KeyView(
    Guid Id, KeyAlgorithm Algorithm, string Fingerprint, bool Sandbox, DateTimeOffset AddedAt, string AddedBy, DateTimeOffset? RevokedAt, string? RevokedBy);
