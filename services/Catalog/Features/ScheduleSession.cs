using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager schedules a session of the published version. A trainer or room that is taken is refused by the database (CAT-4).</summary>
public static class ScheduleSession
{
    public sealed record Request : SessionPlanForm
    {
        public required string CourseReference { get; init; }

        public required SessionMode Mode { get; init; }

        public required int Capacity { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/sessions", Handle).RequireRole(Roles.TrainingManager).WithIdempotency();

    private static async Task<Results<Created<SessionView>, ProblemHttpResult>> Handle(
        Request request, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.FindCourseAsync(request.CourseReference, ct) is not { } course)
        {
            return CourseErrors.NotFoundFor("courseReference").ToProblem();
        }

        if (course.Current is not { } version)
        {
            return CourseErrors.NotPublished.ToProblem();
        }

        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (!(await request.ToPlanAsync(request.Mode, request.Capacity, db, ct)).Try(out var plan, out var errors)
            || !Session.Schedule(Guid.CreateVersion7(clock.GetUtcNow()), version, plan, clock.Today()).Try(out var session, out errors))
        {
            return errors.ToProblem();
        }

        db.Add(session);
        outbox.AddScheduled(session);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.Response.Headers.ETag = ETags.Of(session.Version);
        return TypedResults.Created($"/staff/v1/catalog/sessions/{session.Id}", await SessionView.OfAsync(session, db, ct));
    }
}
