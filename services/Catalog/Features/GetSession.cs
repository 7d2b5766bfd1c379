using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>Staff read one session: seats by proposal and the waiting list in its order (CAT-3).</summary>
public static class GetSession
{
    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/sessions/{id:guid}", Handle);

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().Include(s => s.Slots).Include(s => s.Registrations).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (session is null)
        {
            return SessionErrors.Unknown.ToProblem();
        }

        http.Response.Headers.ETag = ETags.Of(session.Version);
        return TypedResults.Ok(await SessionView.OfAsync(session, db, ct));
    }
}
