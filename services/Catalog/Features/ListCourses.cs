using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Lexom.Catalog.Features;

/// <summary>Staff list all courses, drafts too, newest first; the words looked for may stand in any version.</summary>
public static class ListCourses
{
    public sealed record Item(Guid Id, string Reference, string Title, int? CurrentVersion, int? DraftVersion);

    public static void Map(RouteGroupBuilder staff) => staff.MapGet("/courses", Handle);

    private static async Task<Results<Ok<Page<Item>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? q, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var (all, reference) = (string.IsNullOrWhiteSpace(q), q?.Trim().ToUpperInvariant() ?? "");
        var found = await db.Courses.AsNoTracking()
            .Where(c => all || c.Reference.StartsWith(reference)
                || c.Versions.Any(v => EF.Property<NpgsqlTsVector>(v, FrenchSearch.Column).Matches(FrenchSearch.Wanted(q!))))
            .Where(c => range.After == null || c.Id.CompareTo(range.After.Value) < 0)
            .OrderByDescending(c => c.Id)
            .Take(range.Take + 1)
            .Select(c => new Item(
                c.Id, c.Reference,
                c.Versions.OrderByDescending(v => v.Number == c.CurrentVersion).ThenByDescending(v => v.Number).Select(v => v.Sheet.Title).First(),
                c.CurrentVersion == 0 ? null : c.CurrentVersion,
                c.Versions.Where(v => v.Status == CourseVersionStatus.Draft).Select(v => (int?)v.Number).FirstOrDefault()))
            .ToListAsync(ct);

        return TypedResults.Ok(Page.Of(found, range.Take, c => c.Id, http));
    }
}
