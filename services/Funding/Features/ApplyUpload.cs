using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Uploads;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>Staff upload what an OPCO that can't push sent as CSV. Each line has its effect once, however often it is uploaded (CGV-3.3-b).</summary>
internal static class ApplyUpload
{
    public static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/opcos/{code}/uploads", Handle).RequireRole(Roles.Accountant).WithIdempotency().Accepts<byte[]>("text/csv");

    private static async Task<Results<Ok<UploadReport>, ProblemHttpResult>> Handle(
        string code, HttpContext http, FundingDbContext db, UploadRun run, TimeProvider clock, CancellationToken ct)
    {
        var upload = await UploadBody.ReadAsync(http.Request, ct);
        if (!Opco.Knows(code))
        {
            return FundingErrors.UnknownOpco().ToProblem();
        }

        if (!OpcoCsv.Read(upload).Try(out var lines, out var errors))
        {
            return errors.ToProblem();
        }

        await using var transaction = await db.JoinOrBeginAsync(ct);
        var report = await run.ApplyAsync(code, lines, http.User.Actor(), clock.GetUtcNow(), preview: false, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(report);
    }
}
