using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>For Privacy: the values behind an answer of right access or portability (CGV-5.5-d).</summary>
public static class GetPersonalData
{
    public static void Map(RouteGroupBuilder services) => services.MapGet("/personal-data/{requestId:guid}", Handle);

    private static async Task<Ok<List<FieldValue>>> Handle(Guid requestId, CatalogDbContext db, CancellationToken ct)
    {
        // Empty when nothing was found, or when the right used gives no values: Privacy asks every service.
        var ids = await db.PersonalDataRequests.AsNoTracking().Where(r => r.RequestId == requestId && (r.Right == "access" || r.Right == "portability"))
            .Select(r => r.TrainerIds).SingleOrDefaultAsync(ct) ?? [];
        var trainers = await db.Trainers.AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(ct);
        return TypedResults.Ok(trainers.SelectMany(PersonalDataRules.ValuesOf).ToList());
    }
}
