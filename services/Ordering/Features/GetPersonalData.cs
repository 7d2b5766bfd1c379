using Lexom.Ordering.Data;
using Lexom.Ordering.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Features;

/// <summary>For Privacy: the values behind an answer to a request of access or portability (CGV-5.5-d).</summary>
public static class GetPersonalData
{
    public static void Map(RouteGroupBuilder services) => services.MapGet("personal-data/{requestId:guid}", Handle);

    public static async Task<Ok<IReadOnlyList<FieldValue>>> Handle(Guid requestId, OrderingDbContext db, CancellationToken ct)
    {
        // Empty when the request is unknown here, or when the right used gives no values: Privacy asks every service.
        var subjects = await db.PrivacyNotes.AsNoTracking()
            .Where(n => n.RequestId == requestId && (n.Right == "access" || n.Right == "portability")).Select(n => n.SubjectIds).SingleOrDefaultAsync(ct);

        return TypedResults.Ok(subjects is null ? [] : (await db.PersonFileAsync(subjects, ct)).Values());
    }
}
