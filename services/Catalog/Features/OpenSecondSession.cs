using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>
/// A manager opens a second session « dans les mêmes conditions financières » and, in the same action, moves the waiting registrations there in their order (CAT-3).
/// </summary>
public static class OpenSecondSession
{
    public sealed record Request : SessionPlanForm
    {
        /// <summary>As many seats as the first session when left out.</summary>
        public int? Capacity { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/sessions/{id:guid}/second-session", Handle).RequireRole(Roles.TrainingManager).WithIdempotency().WithIfMatch();

    private static async Task<Results<Created<SessionView>, ProblemHttpResult>> Handle(
        Guid id, Request request, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockSessionAsync(id, ct) is not { } first)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        if (ETags.Check(http.Request.Headers.IfMatch, first.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (first.Status == SessionStatus.Scheduled && first.WaitingList.Count == 0)
        {
            return SessionErrors.NobodyWaits.ToProblem();
        }

        var course = await db.CourseOfAsync(first, ct);
        if (!(await request.ToPlanAsync(first.Mode, request.Capacity ?? first.Capacity, db, ct)).Try(out var plan, out var errors)
            || !first.ScheduleSecond(Guid.CreateVersion7(now), course, plan, clock.Today()).Try(out var second, out errors))
        {
            return errors.ToProblem();
        }

        db.Add(second);
        var answers = first.MoveWaitingTo(second, now);
        outbox.AddScheduled(second);
        outbox.AddAnswers(answers, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.Response.Headers.ETag = ETags.Of(second.Version);
        return TypedResults.Created($"/staff/v1/catalog/sessions/{second.Id}", await SessionView.OfAsync(second, db, ct));
    }
}
