using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Views;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>A portal reads one session, also one that is over or cancelled: its orders name it.</summary>
public static class GetSessionOffer
{
    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/sessions/{id:guid}", Handle).WithConditionalGet(TimeSpan.FromSeconds(5));

    private static async Task<Results<Ok<SessionOffer>, ProblemHttpResult>> Handle(Guid id, CatalogDbContext db, CancellationToken ct)
    {
        var offer = await db.Sessions.AsNoTracking().Where(s => s.Id == id).Select(SessionOffer.Projection(db)).SingleOrDefaultAsync(ct);
        return offer is null ? SessionErrors.Unknown.ToProblem() : TypedResults.Ok(offer);
    }
}
