using System.ComponentModel.DataAnnotations;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A change to a published course is its next version, a draft at first (CAT-2).</summary>
public static class AddCourseVersion
{
    public sealed record Request
    {
        [Required]
        public required SheetView Sheet { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/courses/{reference}/versions", Handle).RequireRole(Roles.TrainingManager).WithIdempotency();

    private static async Task<Results<Created<CourseVersionView>, ProblemHttpResult>> Handle(
        string reference, Request request, CatalogDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(reference, ct) is not { } course)
        {
            return CourseErrors.Unknown.ToProblem();
        }

        if (!course.AddDraft(request.Sheet.ToSheet(), clock.GetUtcNow()).Try(out var version, out var errors))
        {
            return errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        http.Response.Headers.ETag = ETags.Of(version.RowVersion);
        return TypedResults.Created($"/staff/v1/catalog/courses/{reference}/versions/{version.Number}", CourseVersionView.Of(reference, version));
    }
}
