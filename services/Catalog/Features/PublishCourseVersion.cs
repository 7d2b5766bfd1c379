using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager publishes a complete draft; what is missing is listed (CAT-1). From then on it is immutable (CAT-2). Again changes nothing.</summary>
public static class PublishCourseVersion
{
    public static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/courses/{reference}/versions/{number:int}/publication", Handle).RequireRole(Roles.TrainingManager).WithIdempotency().WithIfMatch();

    private static async Task<Results<Ok<CourseVersionView>, ProblemHttpResult>> Handle(
        string reference, int number, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(reference, ct) is not { } course)
        {
            return CourseErrors.Unknown.ToProblem();
        }

        if (course.Find(number) is { } seen && ETags.Check(http.Request.Headers.IfMatch, seen.RowVersion) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (!course.Publish(number, clock.GetUtcNow()).Try(out var effect, out var errors))
        {
            return errors.ToProblem();
        }

        var version = course.Find(number)!;
        if (effect == Effect.Changed)
        {
            outbox.AddPublished(course, version);
        }

        await db.SaveChangesAsync(ct);

        http.Response.Headers.ETag = ETags.Of(version.RowVersion);
        return TypedResults.Ok(CourseVersionView.Of(reference, version));
    }
}
