using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>
/// A manager makes the address at which a calendar program subscribes to a trainer's sessions, or to one session: a signed link, because such a program can't sign in.
/// No Idempotency-Key here: keeping the answer would keep the link.
/// </summary>
internal static class MakeCalendarLink
{
    public const string TrainerPurpose = "calendar-trainer";
    public const string SessionPurpose = "calendar-session";

    internal sealed record Request
    {
        /// <summary>True to end the links of this trainer given out before.</summary>
        public bool Renew { get; init; }
    }

    /// <param name="Path">To put behind the gateway's address; good until the link expires.</param>
    internal sealed record Response(string Path, DateTimeOffset ExpiresAt);

    public static void Map(RouteGroupBuilder staff)
    {
        staff.MapPost("/trainers/{id:guid}/calendar-link", HandleTrainer).RequireRole(Roles.TrainingManager);
        staff.MapPost("/sessions/{id:guid}/calendar-link", HandleSession).RequireRole(Roles.TrainingManager);
    }

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleTrainer(
        Guid id, Request request, CatalogDbContext db, SignedLinks links, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, CancellationToken ct)
    {
        if (await db.Trainers.FindAsync([id], ct) is not { } trainer)
        {
            return TrainerErrors.Unknown.ToProblem();
        }

        if (!trainer.OpenCalendar(Guid.CreateVersion7(clock.GetUtcNow()), request.Renew).Try(out var key, out var errors))
        {
            return errors.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(Answer(links, $"trainers/{id}", new PersonalLink(TrainerPurpose, id, key, wallClock.GetUtcNow().AddYears(1))));
    }

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleSession(
        Guid id, CatalogDbContext db, SignedLinks links, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock, CancellationToken ct) =>
        await db.Sessions.FindAsync([id], ct) is null
            ? SessionErrors.Unknown.ToProblem()
            : TypedResults.Ok(Answer(links, $"sessions/{id}", new PersonalLink(SessionPurpose, id, id, wallClock.GetUtcNow().AddYears(1))));

    private static Response Answer(SignedLinks links, string path, PersonalLink link) => new($"/me/v1/calendars/{path}?link={links.Create(link)}", link.ExpiresAt);
}
