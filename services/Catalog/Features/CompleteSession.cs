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

/// <summary>A manager says that the session has been given to its end, from its last day on; attendance closes and invoices follow elsewhere. Again changes nothing.</summary>
public static class CompleteSession
{
    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/sessions/{id:guid}/completion", Handle).RequireRole(Roles.TrainingManager).WithIdempotency().WithIfMatch();

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(
        Guid id, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        await using var transaction = await db.JoinOrBeginAsync(ct);
        if (await db.LockSessionAsync(id, ct) is not { } session)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        if (ETags.Check(http.Request.Headers.IfMatch, session.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        if (!session.Complete(clock.Today()).Try(out var effect, out var errors))
        {
            return errors.ToProblem();
        }

        if (effect == Effect.Changed)
        {
            outbox.Add(new SessionCompleted(session.Id, session.EndsOn, clock.GetUtcNow()), session.Id);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.Response.Headers.ETag = ETags.Of(session.Version);
        return TypedResults.Ok(await SessionView.OfAsync(session, db, ct));
    }
}
