using System.Security.Claims;
using Lexom.Funding.Claims;
using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Features;

/// <summary>The claim as one file (zip): <c>demande.json</c>, the certificat de réalisation, the invoices (Factur-X). For staff, and for the OPCO it is made for.</summary>
internal static class GetClaimFile
{
    public static void MapStaff(RouteGroupBuilder staff) =>
        staff.MapGet("/claims/{fundingFileId:guid}/file", Handle).RequireRole(Roles.Accountant, Roles.Sales).MayConflict().NotesReading("claim", ReadingPurposes.Accounting)
            .WithName("GetClaimFile");

    public static void MapOpco(RouteGroupBuilder opco) => opco.MapGet("/claims/{fundingFileId:guid}", Handle).MayConflict().NotesReading("claim", ReadingPurposes.Control)
        .WithName("GetOwnClaimFile");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(Guid fundingFileId, HttpContext http, FundingDbContext db, CancellationToken ct)
    {
        var opco = http.User.FindFirstValue("opco");
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fundingFileId && (opco == null || f.Opco == opco), ct);
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.FundingFileId == fundingFileId, ct);
        if (file is null || claim is null)
        {
            return FundingErrors.ClaimUnknown().ToProblem();
        }

        var bundle = claim.State is ClaimState.Ready or ClaimState.Sent ? await db.ClaimFiles.AsNoTracking().SingleOrDefaultAsync(f => f.FundingFileId == fundingFileId, ct) : null;
        if (bundle is null)
        {
            return FundingErrors.ClaimNotReady().ToProblem();
        }

        http.Shows(bundle.PersonIds);
        return TypedResults.File(bundle.Content, "application/zip", ClaimBundle.NameOf(file), lastModified: bundle.MadeAt);
    }
}
