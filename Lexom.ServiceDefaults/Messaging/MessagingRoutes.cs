using System.Security.Claims;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Mail;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lexom.ServiceDefaults.Messaging;

/// <summary>A dead letter, for staff.</summary>
public sealed record DeadLetterView(Guid Id, Guid MessageId, string Type, string Reason, DateTimeOffset DiedAt, DateTimeOffset? ReplayedAt, string Body);

/// <summary>Staff routes that every service has: what waits, what died, and what was mailed.</summary>
internal static class MessagingRoutes
{
    public static void MapMessagingRoutes(this WebApplication app)
    {
        var staff = app.MapStaffSurface(app.Services.GetRequiredService<ServiceIdentity>().Name);
        staff.MapGet("/messaging", async (MessagingFigures figures, CancellationToken ct) => TypedResults.Ok(await figures.ReadAsync(ct)))
            .WithSummary("Get messaging").WithDescription("What waits to be sent or handled in this service, and since when.");
        staff.MapGet("/dead-letters", ListAsync).RequireRole()
            .WithSummary("List dead letters").WithDescription("Messages this service could not handle, newest first.");
        staff.MapPost("/dead-letters/{id:guid}/replay", ReplayAsync).RequireRole().WithIdempotency()
            .WithSummary("Replay dead letter").WithDescription("Delivers the message again, to this service alone. Once is enough: a second time changes nothing.");
        staff.MapGet("/mails", MailView.ListAsync).RequireRole()
            .WithSummary("List mails").WithDescription("The e-mails this service has sent or is about to send, newest first.");
    }

    private static async Task<Results<Ok<Page<DeadLetterView>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageQuery page, DbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Set<DeadLetter>().AsNoTracking()
            .Where(l => range.After == null || l.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(l => l.Id)
            .Take(range.Take + 1)
            .Select(l => new DeadLetterView(l.Id, l.MessageId, l.Type, l.Reason, l.DiedAt, l.ReplayedAt, l.Body))
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Of(found, range.Take, l => l.Id, http));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReplayAsync(
        Guid id, DbContext db, Outbox outbox, MessagingMarker marker, [FromKeyedServices(WallClock.Key)] TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var letter = await db.Set<DeadLetter>().SingleOrDefaultAsync(l => l.Id == id, ct);
        if (letter is null)
        {
            return DomainError.NotFound("dead-letter-unknown", "Ce message n’existe pas.").ToProblem();
        }

        if (letter.ReplayedAt is null)
        {
            letter.Replay(user.Actor(), clock.GetUtcNow());
            outbox.Replay(letter, marker.QueueOf(letter.Type));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.NoContent();
    }
}
