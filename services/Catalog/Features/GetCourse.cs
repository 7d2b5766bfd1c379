using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>Staff read a course with all its versions (CAT-2).</summary>
public static class GetCourse
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/courses/{reference}", Handle);

    private static async Task<Results<Ok<CourseView>, ProblemHttpResult>> Handle(string reference, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(reference, ct) is not { } course)
        {
            return CourseErrors.Unknown.ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(course.Version);
        return TypedResults.Ok(CourseView.Of(course));
    }
}
