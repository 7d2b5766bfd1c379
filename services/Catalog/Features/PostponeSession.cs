using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.Contracts.Catalog;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Data;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>
/// LEXOM postpones, with one of the causes of CAT-5: a later session under the same conditions opens, the seats are kept there, and this one is cancelled with the later one
/// offered in its place: each client agrees to it or is refunded (CGV-3.5-d).
/// </summary>
public static class PostponeSession
{
    public sealed record Request : SessionPlanForm
    {
        public required CancellationCause Cause { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/sessions/{id:guid}/postponement", Handle).RequireRole(Roles.TrainingManager).WithIdempotency().WithIfMatch();

    private static async Task<Results<Created<SessionView>, ProblemHttpResult>> Handle(
        Guid id, Request request, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockSessionAsync(id, ct) is not { } session)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        if (ETags.Check(http.Request.Headers.IfMatch, session.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        var course = await db.CourseOfAsync(session, ct);
        if (!(await request.ToPlanAsync(session.Mode, session.Capacity, db, ct)).Try(out var plan, out var errors)
            || !session.Postpone(Guid.CreateVersion7(now), request.Cause, course, plan, clock.Today()).Try(out var later, out errors))
        {
            return errors.ToProblem();
        }

        // Before the later session takes them: its trainer and room may be those this one just set free, on a day both have.
        await db.SaveChangesAsync(ct);
        db.Add(later);
        session.KeepSeatsIn(later, now);
        outbox.AddScheduled(later);
        outbox.Add(new SessionCancelledByLexom(session.Id, Words.Of(request.Cause), later.Id, now), session.Id);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.Response.Headers.ETag = ETags.Of(later.Version);
        return TypedResults.Created($"/staff/v1/catalog/sessions/{later.Id}", await SessionView.OfAsync(later, db, ct));
    }
}
