using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.Funding.Uploads;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Funding.Features;

/// <summary>
/// Staff upload the statement of an OPCO that can't push: CSV with the columns <c>file</c>, <c>grantedExclVat</c> and <c>paidInclVat</c>. It is compared with our files at
/// once and every day; the same statement again changes nothing (CGV-3.3-b).
/// </summary>
internal static class UploadStatement
{
    public static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/opcos/{code}/statements", Handle).RequireRole(Roles.Accountant).WithIdempotency().Accepts<byte[]>("text/csv");

    private static async Task<Results<Ok<LineReport>, ProblemHttpResult>> Handle(
        string code, string reference, DateOnly asOf, HttpContext http, FundingDbContext db, UploadRun run, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        var upload = await UploadBody.ReadAsync(http.Request, ct);
        if (!Opco.Knows(code))
        {
            return FundingErrors.UnknownOpco().ToProblem();
        }

        if (!Domain.Reference.IsValid(reference))
        {
            return FundingErrors.ReferenceMalformed("reference").ToProblem();
        }

        if (!OpcoCsv.ReadStatement(upload, reference, asOf).Try(out var statement, out var errors))
        {
            return errors.ToProblem();
        }

        await using var transaction = await db.JoinOrBeginAsync(ct);
        var report = await run.ApplyStatementAsync(code, statement, http.User.Actor(), clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
        return report.Errors.Count == 0
            ? TypedResults.Ok(report)
            : report.Errors.Select(e => DomainError.Invalid(e.Code, e.Message, e.Field)).ToList().ToProblem();
    }
}
