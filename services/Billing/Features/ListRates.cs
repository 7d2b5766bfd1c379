using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>All reference rates with their sources, newest first (CGV-3.4-a). There are a few dozen: no pages.</summary>
public static class ListRates
{
    public sealed record Response(
        Guid Id, string Kind, DateOnly EffectiveFrom, DateOnly ConfirmedThrough, decimal RatePercent, string Source, string RecordedBy, DateTimeOffset RecordedAt)
    {
        public static Response Of(ReferenceRate r) => new(r.Id, r.Kind, r.EffectiveFrom, r.ConfirmedThrough, r.RatePercent, r.Source, r.RecordedBy, r.RecordedAt);
    }

    public sealed record List(IReadOnlyList<Response> Items);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/rates", Handle);

    private static async Task<Ok<List>> Handle(string? kind, BillingDbContext db, CancellationToken ct)
    {
        var rates = await db.Rates.AsNoTracking().Where(r => kind == null || r.Kind == kind).OrderBy(r => r.Kind).ThenByDescending(r => r.EffectiveFrom).ToListAsync(ct);
        return TypedResults.Ok(new List([.. rates.Select(Response.Of)]));
    }
}
