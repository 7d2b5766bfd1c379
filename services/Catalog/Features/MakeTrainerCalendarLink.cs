using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lexom.Catalog.Features;

/// <summary>
/// A manager makes the address at which a calendar program subscribes to a trainer's sessions; those given out before go on, or end when it is renewed.
/// No Idempotency-Key here: keeping the answer would keep the link.
/// </summary>
public static class MakeTrainerCalendarLink
{
    public sealed record Request
    {
        /// <summary>True to end the links of this trainer given out before.</summary>
        public bool Renew { get; init; }
    }

    public static void Map(RouteGroupBuilder staff) => staff.MapPost("/trainers/{id:guid}/calendar-link", Handle).RequireRole(Roles.TrainingManager);

    private static async Task<Results<Ok<CalendarLink>, ProblemHttpResult>> Handle(
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

        return TypedResults.Ok(links.ToTrainer(id, key, wallClock.GetUtcNow()));
    }
}
