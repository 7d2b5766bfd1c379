using Lexom.Catalog.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Lexom.Catalog.Features;

/// <summary>A portal looks for published courses, by words (in French, with or without accents) or by reference; newest first.</summary>
internal static class FindCourses
{
    internal sealed record Item(
        string Reference, int Version, string Title, string Domain, int DurationDays, decimal DurationHours, Money InterPrice, Money IntraPrice, int MaximumParticipants);

    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/courses", Handle);

    private static async Task<Results<Ok<Page<Item>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? q, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var (all, reference) = (string.IsNullOrWhiteSpace(q), q?.Trim().ToUpperInvariant() ?? "");
        var found = await db.Courses.AsNoTracking()
            .Join(db.CourseVersions, c => new { c.Id, Number = c.CurrentVersion }, v => new { Id = v.CourseId, v.Number }, (c, v) => new { c.Id, c.Reference, Version = v })
            .Where(x => all || x.Reference.StartsWith(reference) || EF.Property<NpgsqlTsVector>(x.Version, FrenchSearch.Column).Matches(FrenchSearch.Wanted(q!)))
            .Where(x => range.After == null || x.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(x => x.Id)
            .Take(range.Take + 1)
            .Select(x => new
            {
                x.Id,
                Item = new Item(
                    x.Reference, x.Version.Number, x.Version.Sheet.Title, x.Version.Sheet.Domain, x.Version.Sheet.DurationDays, x.Version.Sheet.DurationHours,
                    x.Version.Sheet.InterPrice, x.Version.Sheet.IntraPrice, x.Version.Sheet.MaximumParticipants),
            })
            .ToListAsync(ct);

        var cut = Page.Of(found, range.Take, x => x.Id, http);
        return TypedResults.Ok(new Page<Item>([.. cut.Items.Select(x => x.Item)], cut.Next));
    }
}
