using Lexom.Billing.Data;
using Lexom.Billing.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Billing.Features;

/// <summary>Verifies every issued document, from the first to the last, and the numbering; names the first broken link (BIL-1, BIL-4).</summary>
public static class GetIntegrity
{
    public sealed record Response(bool Valid, long Documents, string LastHash, BrokenLink? FirstBroken, IReadOnlyList<NumberingGap> NumberingGaps);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/integrity", Handle);

    private static async Task<Ok<Response>> Handle(BillingDbContext db, CancellationToken ct)
    {
        var checkedChain = await db.VerifyDocumentsAsync(ct);
        return TypedResults.Ok(new Response(
            checkedChain.IsValid, checkedChain.Documents, checkedChain.LastHash, checkedChain.FirstBroken, checkedChain.Gaps));
    }
}
