using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>Who was shown whose data, in every service, when and what for (CGV-5.5-c); newest first. Kept twelve months, never changed.</summary>
public static class ListReadings
{
    public sealed record Line(Guid Id, string Service, string Actor, string What, IReadOnlyList<Guid> SubjectIds, string Purpose, string PurposeLabel, DateTimeOffset ReadAt);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/readings", Handle);

    private static async Task<Results<Ok<Page<Line>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, Guid? subjectId, string? actor, string? service, DateOnly? from, DateOnly? to, PrivacyDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var (since, before) = (from is { } f ? ParisTime.StartOf(f) : (DateTimeOffset?)null, to is { } t ? ParisTime.StartOf(t.AddDays(1)) : (DateTimeOffset?)null);
        var found = await Of(db, subjectId).AsNoTracking()
            .Where(r => (actor == null || r.Actor == actor) && (service == null || r.Service == service))
            .Where(r => (since == null || r.ReadAt >= since) && (before == null || r.ReadAt < before))
            .Where(r => range.After == null || r.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(r => r.Id).Take(range.Take + 1).ToListAsync(ct);
        var lines = found.ConvertAll(r => new Line(r.Id, r.Service, r.Actor, r.What, r.SubjectIds, r.Purpose, ReadingWords.Label(r.Purpose), r.ReadAt));
        return TypedResults.Ok(Page.Of(lines, range.Take, l => l.Id, http));
    }

    // One person's first, by their index, and sorted then: the planner would rather look through all readings from the newest on.
    private static IQueryable<Reading> Of(PrivacyDbContext db, Guid? subject) => subject is null
        ? db.Readings
        : db.Readings.FromSql($"SELECT * FROM privacy.readings WHERE subject_ids @> ARRAY[{subject}] OFFSET 0");
}
