using System.ComponentModel.DataAnnotations;
using Lexom.Kernel;
using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Lexom.Ordering.Pages;
using Lexom.Ordering.Views;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Ordering.Features;

/// <summary>
/// The training manager names who teaches a session, with the qualifications a contract states (Code du travail L6353-4): the trainer gets a personal link on which the
/// attendance is signed (ORD-1). Naming someone else replaces the trainer; their link then opens nothing.
/// </summary>
public static class NameTrainer
{
    public sealed record Request(
        [property: Required, MaxLength(200)] string? Name, [property: Required, EmailAddress, MaxLength(254)] string? Email, [property: Required, MaxLength(1000)] string? Qualifications);

    public sealed record Response(Guid SessionId, string Name, string Email, string Qualifications);

    public static void Map(RouteGroupBuilder group) => group.MapPost("sessions/{sessionId:guid}/trainer", Handle).WithIdempotency().RequireRole(Roles.TrainingManager);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid sessionId, Request request, OrderingDbContext db, Mailbox mailbox, PersonLinks links, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.JoinTransactionAsync(ct);
        if (await db.LockSessionAsync(sessionId, ct) is not { } session)
        {
            return OrderingErrors.SessionNotFound.ToProblem();
        }

        var same = session.Trainer is { } before && before.Email == request.Email!.Trim();
        var trainer = new SessionTrainer(same ? session.Trainer!.Id : Guid.CreateVersion7(now), request.Name!.Trim(), request.Email!.Trim(), request.Qualifications!.Trim());
        session.Name(trainer);
        await mailbox.AddAsync(
            trainer.Email, $"Émargement de la session du {French.Date(session.StartsOn)}", Mails.ToTrainer(session.StartsOn, session.EndsOn, session.Place, links.ToTeaching(trainer.Id, sessionId, session.EndsOn)),
            $"teaching:{sessionId}:{trainer.Id}", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return TypedResults.Ok(new Response(sessionId, trainer.Name, trainer.Email, trainer.Qualifications));
    }
}
