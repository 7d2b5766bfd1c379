using System.Security.Claims;
using Lexom.Catalog.Calendars;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A trainer's calendar program reads the sessions of this trainer, through a link that ends when it is renewed or the trainer erased.</summary>
internal static class GetTrainerCalendar
{
    public static void Map(RouteGroupBuilder person) => person.MapGet("/calendars/trainers/{id:guid}", Handle).WithConditionalGet(TimeSpan.FromMinutes(5));

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.LinkPurpose() != MakeCalendarLink.TrainerPurpose || user.LinkSubject() != id
            || await db.Trainers.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.CalendarKey == user.LinkResource(), ct) is null)
        {
            return TrainerErrors.Unknown.ToProblem();
        }

        var sessions = await db.ForCalendarAsync(db.Sessions.Where(s => s.TrainerId == id), ct);

        return TypedResults.Content(SessionCalendar.Of("Mes sessions LEXOM", sessions), SessionCalendar.MediaType);
    }
}
