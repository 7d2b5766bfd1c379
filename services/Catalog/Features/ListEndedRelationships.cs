using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Features;

/// <summary>For Privacy's retention (CGV-5.5-b): external trainers still known here who taught for the last time before a day. LEXOM's own trainers are staff while they work here.</summary>
public static class ListEndedRelationships
{
    private const int Most = 200;

    /// <param name="SubjectId">The trainer.</param>
    /// <param name="EndedOn">Last day taught or planned, Europe/Paris.</param>
    public sealed record Response(Guid SubjectId, DateOnly EndedOn);

    public static void Map(RouteGroupBuilder services) => services.MapGet("/personal-data/ended-relationships", Handle);

    private static async Task<Ok<List<Response>>> Handle(DateOnly before, CatalogDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Trainers.AsNoTracking().Where(t => t.Kind == TrainerKind.External && t.ErasedOn == null)
            .Select(t => new { t.Id, EndedOn = db.Slots.Where(s => s.TrainerId == t.Id && s.IsTaken).Max(s => (DateOnly?)s.Day) })
            .Where(t => t.EndedOn != null && t.EndedOn < before).OrderBy(t => t.EndedOn).ThenBy(t => t.Id).Take(Most)
            .Select(t => new Response(t.Id, t.EndedOn!.Value)).ToListAsync(ct));
}
