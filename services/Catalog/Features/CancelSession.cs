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

/// <summary>LEXOM cancels, with one of the causes of CAT-5, and may offer another session, where the seats are then kept (CGV-3.5-d). Trainer and room are free again.
/// The same again changes nothing.</summary>
public static class CancelSession
{
    public sealed record Request
    {
        public required CancellationCause Cause { get; init; }

        public Guid? OfferedSessionId { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/sessions/{id:guid}/cancellation", Handle).RequireRole(Roles.TrainingManager).WithIdempotency().WithIfMatch();

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(
        Guid id, Request request, CatalogDbContext db, Outbox outbox, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        await using var transaction = await db.JoinOrBeginAsync(ct);
        var locked = await db.LockSessionsAsync(request.OfferedSessionId is { } other ? [id, other] : [id], ct);
        if (locked.SingleOrDefault(s => s.Id == id) is not { } session)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        if (ETags.Check(http.Request.Headers.IfMatch, session.Version) is { IsDone: false } stale)
        {
            return stale.Errors.ToProblem();
        }

        var offered = locked.SingleOrDefault(s => s.Id == request.OfferedSessionId);
        if (request.OfferedSessionId is not null && offered is null)
        {
            return SessionErrors.OfferedUnfit.ToProblem();
        }

        if (!session.Cancel(request.Cause, offered, clock.Today()).Try(out var effect, out var errors))
        {
            return errors.ToProblem();
        }

        if (effect == Effect.Changed)
        {
            if (offered is not null)
            {
                session.KeepSeatsIn(offered, clock.GetUtcNow());
            }

            outbox.Add(new SessionCancelledByLexom(session.Id, Words.Of(request.Cause), offered?.Id, clock.GetUtcNow()), session.Id);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.Response.Headers.ETag = ETags.Of(session.Version);
        return TypedResults.Ok(await SessionView.OfAsync(session, db, ct));
    }
}
