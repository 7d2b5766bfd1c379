using System.ComponentModel.DataAnnotations;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager rewrites a draft. A published version is refused (CAT-2).</summary>
public static class ReviseCourseVersion
{
    public sealed record Request
    {
        [Required]
        public required SheetView Sheet { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPut("/courses/{reference}/versions/{number:int}", Handle).RequireRole(Roles.TrainingManager).WithIfMatch();

    private static async Task<Results<Ok<CourseVersionView>, ProblemHttpResult>> Handle(
        string reference, int number, Request request, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(reference, ct) is not { } course)
        {
            return CourseErrors.Unknown.ToProblem();
        }

        if (course.Find(number) is { } seen && ETags.Require(http.Request.Headers.IfMatch, seen.RowVersion) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (!course.Revise(number, request.Sheet.ToSheet()).Try(out var version, out var errors))
        {
            return errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        http.Response.Headers.ETag = ETags.Of(version.RowVersion);
        return TypedResults.Ok(CourseVersionView.Of(reference, version));
    }
}
