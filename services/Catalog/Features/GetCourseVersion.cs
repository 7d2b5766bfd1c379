using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>Staff read one version; its <c>ETag</c> is what a revision sends back.</summary>
public static class GetCourseVersion
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/courses/{reference}/versions/{number:int}", Handle);

    private static async Task<Results<Ok<CourseVersionView>, ProblemHttpResult>> Handle(
        string reference, int number, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(reference, ct) is not { } course)
        {
            return CourseErrors.Unknown.ToProblem();
        }

        if (course.Find(number) is not { } version)
        {
            return CourseErrors.UnknownVersion(number).ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(version.RowVersion);
        return TypedResults.Ok(CourseVersionView.Of(reference, version));
    }
}
