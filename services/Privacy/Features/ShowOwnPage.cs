using Lexom.Privacy.Data;
using Lexom.Privacy.Documents;
using Lexom.Privacy.Pages;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The person's own page, from the link staff made for them (CGV-5.5-d), with the answers as papers.</summary>
public static class ShowOwnPage
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("mine", Handle).AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("mine/{id:guid}/answer.pdf", Answer).AllowAnonymous().ExcludeFromDescription();
    }

    public static async Task<ContentHttpResult> Handle(string? link, PrivacyDbContext db, SignedLinks links, HttpResponse response, CancellationToken ct) =>
        links.Read(link ?? "") is { Purpose: PrivacyRoutes.LinkPurpose } read
            ? OwnPages.Show(response, await db.OwnViewAsync(read, ct), link!, Html.None)
            : HtmlPage.LinkOver(response);

    public static async Task<Results<FileContentHttpResult, ContentHttpResult>> Answer(
        Guid id, string? link, PrivacyDbContext db, SignedLinks links, PrivacyOptions options, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        if (links.Read(link ?? "") is not { Purpose: PrivacyRoutes.LinkPurpose } read
            || await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.SubjectIds.Contains(read.SubjectId), ct) is not { } request)
        {
            return HtmlPage.LinkOver(response);
        }

        var values = request.CanGiveValues().IsDone ? await db.ExportedValues.AsNoTracking().Where(v => v.RequestId == id).OrderBy(v => v.Id).ToListAsync(ct) : [];
        response.Headers.CacheControl = "no-store";
        return PdfAnswers.Pdf(PrivacyPapers.Answer(request, values, options.DpoAddress, clock.GetUtcNow()), $"LEXOM - réponse {id}");
    }
}
