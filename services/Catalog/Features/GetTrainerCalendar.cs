using System.Security.Claims;
using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A trainer's calendar program reads this trainer's sessions, from a year ago on, through a link that ends when it is renewed or the trainer erased.</summary>
public static class GetTrainerCalendar
{
    public static void Map(RouteGroupBuilder person) => person.MapGet("/calendars/trainers/{id:guid}", Handle)
        .WithConditionalGet(TimeSpan.FromMinutes(5)).Produces(StatusCodes.Status200OK, contentType: "text/calendar");

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, CatalogDbContext db, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.LinkPurpose() != CalendarLinks.TrainerPurpose || user.LinkSubject() != id
            || await db.Trainers.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.CalendarKey == user.LinkResource(), ct) is null)
        {
            return TrainerErrors.Unknown.ToProblem();
        }

        var since = clock.Today().AddYears(-1);
        var sessions = await db.ForCalendarAsync(db.Sessions.Where(s => s.TrainerId == id && s.EndsOn >= since), ct);

        return TypedResults.Content(SessionCalendar.Of("Mes sessions LEXOM", sessions), SessionCalendar.MediaType);
    }
}
