using Lexom.Privacy.Data;
using Lexom.Privacy.Documents;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>
/// The register of processing (CGV-5.5-a, GDPR art. 30), made from the labels that stand in the code of every service. Fields that a service named in an answer and that are
/// no column of its own (counts, summaries) stand below, without purpose.
/// </summary>
public static class GetRegister
{
    public sealed record Response(string Controller, string Contact, IReadOnlyList<string> MissingServices, IReadOnlyList<Processing> Processings);

    public sealed record Processing(string Service, string ServiceLabel, string Field, string Category, string? Purpose, string? Ground, string? Retention);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/register", Handle);

    private static async Task<Results<Ok<Response>, FileContentHttpResult>> Handle(
        HttpRequest http, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, CancellationToken ct)
    {
        var labelled = await db.RegisteredFields.AsNoTracking().OrderBy(f => f.Service).ThenBy(f => f.Field).ToListAsync(ct);
        if (http.PrefersPdf())
        {
            return PdfAnswers.Pdf(PrivacyPapers.Register(labelled, options.DpoAddress, clock.GetUtcNow()), "LEXOM - registre des traitements");
        }

        var named = await db.Requests.AsNoTracking()
            .SelectMany(r => r.Answers).Where(a => a.Service != ServiceNames.Own)
            .SelectMany(a => a.Items.Select(i => new { a.Service, i.Field, i.Category }))
            .Distinct().OrderBy(i => i.Service).ThenBy(i => i.Field).ThenBy(i => i.Category).ToListAsync(ct);

        return TypedResults.Ok(new Response("LEXOM", options.DpoAddress, [.. ServiceNames.Every.Except(labelled.Select(f => f.Service))],
        [
            .. labelled.Select(f => new Processing(f.Service, ServiceNames.Label(f.Service), f.Field, f.Category, f.Purpose, f.LegalGround, f.Retention)),
            .. PersonalLabels.Own.Select(l => new Processing(ServiceNames.Own, ServiceNames.Label(ServiceNames.Own), l.Field, l.Category, l.Purpose, l.Ground, l.Retention)),
            .. named.Select(i => new Processing(i.Service, ServiceNames.Label(i.Service), i.Field, i.Category, null, null, null)),
        ]));
    }
}
