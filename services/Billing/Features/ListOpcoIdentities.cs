using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Billing.Features;

/// <summary>The OPCOs as they stand on invoices, with what nobody has confirmed or what is missing (BIL-6, FUN-1).</summary>
public static class ListOpcoIdentities
{
    /// <param name="Confirmed">Someone of the staff vouches for it; otherwise it came with the service.</param>
    /// <param name="ETag">To send back as <c>If-Match</c> with a correction.</param>
    public sealed record Response(
        string Code, string Name, string Street, string PostCode, string City, string? Siren, bool Confirmed, string RecordedBy, DateTimeOffset RecordedAt, string ETag)
    {
        public static Response Of(OpcoIdentity o) =>
            new(o.Code, o.Name, o.Street, o.PostCode, o.City, o.Siren, o.RecordedBy != "system", o.RecordedBy, o.RecordedAt, ETags.Of(o.Version));
    }

    public sealed record List(IReadOnlyList<Response> Items);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/opcos", Handle);

    private static async Task<Ok<List>> Handle(BillingDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new List([.. (await db.Opcos.AsNoTracking().OrderBy(o => o.Code).ToListAsync(ct)).Select(Response.Of)]));
}
