using Lexom.Catalog.Data;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Lexom.Catalog.Features;

/// <summary>A portal looks for published courses: by words (in French, with or without accents), reference, domain, duration and price; newest first.</summary>
public static class FindCourses
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <param name="Q">Words, « "a phrase" », « -without », or the beginning of a reference.</param>
    /// <param name="Domain">The whole name of a domain.</param>
    /// <param name="MaxDays">At most so many days.</param>
    /// <param name="MaxPrice">At most so much per participant, excl. VAT.</param>
    public sealed record Filter(
        [FromQuery(Name = "q")] string? Q, [FromQuery(Name = "domain")] string? Domain, [FromQuery(Name = "maxDays")] int? MaxDays,
        [FromQuery(Name = "maxPrice")] decimal? MaxPrice);

    public sealed record Item(
        string Reference, int Version, string Title, string Domain, int DurationDays, decimal DurationHours, Money InterPrice, Money IntraPrice, int MaximumParticipants);

    public static void Map(RouteGroupBuilder partner) => partner.MapGet("/courses", Handle).WithConditionalGet(Fresh).CacheOutput(PublishedAnswers.Name);

    private static async Task<Results<Ok<Page<Item>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, [AsParameters] Filter filter, CatalogDbContext db, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var range, out var errors))
        {
            return errors.ToProblem();
        }

        var (words, reference) = (filter.Q?.Trim() ?? "", filter.Q?.Trim().ToUpperInvariant() ?? "");
        var atMost = Money.Rounded(filter.MaxPrice ?? 0m);
        var found = await db.Courses.AsNoTracking()
            .Join(db.CourseVersions, c => new { c.Id, Number = c.CurrentVersion }, v => new { Id = v.CourseId, v.Number }, (c, v) => new { c.Id, c.Reference, Version = v })
            .Where(x => words == "" || x.Reference.StartsWith(reference) || EF.Property<NpgsqlTsVector>(x.Version, FrenchSearch.Column).Matches(FrenchSearch.Wanted(words)))
            .Where(x => filter.Domain == null || x.Version.Sheet.Domain == filter.Domain)
            .Where(x => filter.MaxDays == null || x.Version.Sheet.DurationDays <= filter.MaxDays)
            .Where(x => filter.MaxPrice == null || x.Version.Sheet.InterPrice <= atMost)
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
