using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Uploads;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>Shows line by line what an upload would do, without doing it: the real run, rolled back (CGV-3.3-b).</summary>
internal static class PreviewUpload
{
    public static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/opcos/{code}/uploads/preview", Handle).RequireRole(Roles.Accountant).Accepts<byte[]>("text/csv");

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

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var report = await run.ApplyAsync(code, lines, http.User.Actor(), clock.GetUtcNow(), preview: true, ct);
        await transaction.RollbackAsync(ct);
        return TypedResults.Ok(report);
    }
}
