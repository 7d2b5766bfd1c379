using System.Text;
using System.Xml;
using Lexom.Catalog.Data;
using Lexom.Catalog.Domain;
using Lexom.Catalog.Lheo;
using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lexom.Catalog.Features;

/// <summary>The whole published catalogue of trainings in LHEO 2.3, with the sessions to come, so that it can be listed elsewhere. INTRA sessions are one client's and stay out.</summary>
public static class ExportLheo
{
    public static void Map(RouteGroupBuilder partner, RouteGroupBuilder staff)
    {
        partner.MapGet("/courses/export/lheo", Handle).Produces(StatusCodes.Status200OK, contentType: "application/xml");
        staff.MapGet("/courses/export/lheo", Handle).Produces(StatusCodes.Status200OK, contentType: "application/xml");
    }

    private static async Task<FileContentHttpResult> Handle(CatalogDbContext db, IOptions<CatalogOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var courses = await db.Courses.AsNoTracking()
            .Join(db.CourseVersions, c => new { c.Id, Number = c.CurrentVersion }, v => new { Id = v.CourseId, v.Number }, (c, v) => new { c.Id, c.Reference, Version = v })
            .Where(c => c.Version.Sheet.IsTraining)
            .OrderBy(c => c.Reference)
            .ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(s => s.Status == SessionStatus.Scheduled && s.StartsOn >= today && s.Mode != SessionMode.Intra)
            .OrderBy(s => s.StartsOn).ThenBy(s => s.Id)
            .ToListAsync(ct);
        var byCourse = sessions.ToLookup(s => s.CourseId);

        var document = LheoCatalogue.Of(courses.Select(c => new LheoCourse(c.Reference, c.Version, [.. byCourse[c.Id]])), options.Value, now);

        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            await document.SaveAsync(writer, ct);
        }

        return TypedResults.File(bytes.ToArray(), "application/xml", $"catalogue-lexom-{today:yyyy-MM-dd}.lheo.xml");
    }
}
