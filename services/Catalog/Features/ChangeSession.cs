using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>A manager changes dates, place, trainer, room or capacity; more seats let the waiting list in (CAT-3). Others are told when what they know has changed.</summary>
public static class ChangeSession
{
    public sealed record Request : SessionPlanForm
    {
        public required SessionMode Mode { get; init; }

        public required int Capacity { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPut("/sessions/{id:guid}", Handle).RequireRole(Roles.TrainingManager).WithIfMatch();

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(
        Guid id, Request request, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockSessionAsync(id, ct) is not { } session)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        if (ETags.Require(http.Request.Headers.IfMatch, session.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        var (course, revision) = (await db.CourseOfAsync(session, ct), session.Revision);
        if (!(await request.ToPlanAsync(request.Mode, request.Capacity, db, ct)).Try(out var plan, out var errors)
            || !session.Change(course, plan, clock.Today(), now).Try(out var letIn, out errors))
        {
            return errors.ToProblem();
        }

        if (session.Revision > revision)
        {
            outbox.AddScheduled(session);
        }

        outbox.AddAnswers(letIn, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.Response.Headers.ETag = ETags.Of(session.Version);
        return TypedResults.Ok(await SessionView.OfAsync(session, db, ct));
    }
}
