using System.ComponentModel.DataAnnotations;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager begins a course: its version 1 is a draft, which may be incomplete (CAT-1).</summary>
public static class AddCourse
{
    public sealed record Request
    {
        [Required]
        public required string Reference { get; init; }

        [Required]
        public required SheetView Sheet { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/courses", Handle).RequireRole(Roles.TrainingManager).WithIdempotency();

    private static async Task<Results<Created<CourseView>, ProblemHttpResult>> Handle(
        Request request, CatalogDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!Course.Create(Guid.CreateVersion7(now), request.Reference, request.Sheet.ToSheet(), now).Try(out var course, out var errors))
        {
            return errors.ToProblem();
        }

        db.Add(course);
        await db.SaveChangesAsync(ct);

        http.Response.Headers.ETag = ETags.Of(course.Version);
        return TypedResults.Created($"/staff/v1/catalog/courses/{course.Reference}", CourseView.Of(course));
    }
}
