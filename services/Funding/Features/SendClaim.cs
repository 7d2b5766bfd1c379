using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>Staff note that a claim was sent to the OPCO; a blocked one is not sent (CGV-3.7). Sent again changes nothing.</summary>
internal static class SendClaim
{
    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/claims/{fundingFileId:guid}/sending", Handle).RequireRole(Roles.Accountant).WithIdempotency();

    private static async Task<Results<Ok<ClaimView>, ProblemHttpResult>> Handle(
        Guid fundingFileId, FundingDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.FundingFileId == fundingFileId, ct);
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fundingFileId, ct);
        if (claim is null || file is null)
        {
            return FundingErrors.ClaimUnknown().ToProblem();
        }

        if (claim.Send(clock.Today(), http.User.Actor()) is { IsDone: false } refused)
        {
            return refused.Errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ClaimView.Of(claim, file));
    }
}
