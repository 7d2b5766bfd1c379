using Lexom.Catalog.Data;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff list the rooms, newest first.</summary>
public static class ListRooms
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/rooms", Handle);

    private static async Task<Results<Ok<Page<RoomView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var found = await db.Rooms.AsNoTracking()
            .Where(r => range.After == null || r.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(r => r.Id)
            .Take(range.Take + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found.ConvertAll(RoomView.Of), range.Take, r => r.Id, http));
    }
}
