using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A portal reads the whole sheet of a published course (CAT-1). A draft is as unknown as none.</summary>
public static class GetCourseSheet
{
    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/courses/{reference}", Handle).WithConditionalGet(TimeSpan.FromMinutes(1)).CacheOutput(PublishedAnswers.Name);

    private static async Task<Results<Ok<CourseSheetView>, ProblemHttpResult>> Handle(string reference, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(reference, ct) is not { Current: { } current })
        {
            return CourseErrors.Unknown.ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(current.RowVersion);
        return TypedResults.Ok(CourseSheetView.Of(reference, current));
    }
}
