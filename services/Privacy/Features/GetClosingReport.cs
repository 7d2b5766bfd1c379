using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Signatures;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The signed report of a closed request, for the DPO: the content as it was signed, with the signature and the public key (CGV-5.5-d, GDPR art. 5 § 2).</summary>
public static class GetClosingReport
{
    public sealed record Response(Guid RequestId, string Algorithm, string Content, string Signature, string PublicKey, DateTimeOffset SignedAt, bool Verifies);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}/closing-report", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(Guid id, PrivacyDbContext db, CancellationToken ct)
    {
        var report = await db.ClosingReports.AsNoTracking().SingleOrDefaultAsync(r => r.RequestId == id, ct);

        return report is null
            ? PrivacyErrors.NotClosed.ToProblem()
            : TypedResults.Ok(new Response(
                report.RequestId, ReportSigner.Algorithm, report.Content, Convert.ToBase64String(report.Signature), Convert.ToBase64String(report.PublicKey), report.SignedAt,
                ReportSigner.Verify(report.Content, report.Signature, report.PublicKey)));
    }
}
