using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>
/// The register of processing (CGV-5.5-a, GDPR art. 30): Privacy's own labels, and beside them the fields other services have named in their answers.
/// Purpose, ground and retention of those are null until each service labels its own fields.
/// </summary>
public static class GetRegister
{
    public sealed record Response(string Controller, string Contact, IReadOnlyList<Processing> Processings);

    public sealed record Processing(string Service, string ServiceLabel, string Field, string Category, string? Purpose, string? Ground, string? Retention);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/register", Handle);

    private static async Task<Ok<Response>> Handle(PrivacyDbContext db, PrivacyOptions options, CancellationToken ct)
    {
        var named = await db.Requests.AsNoTracking()
            .SelectMany(r => r.Answers).Where(a => a.Service != ServiceNames.Own)
            .SelectMany(a => a.Items.Select(i => new { a.Service, i.Field, i.Category }))
            .Distinct().OrderBy(i => i.Service).ThenBy(i => i.Field).ThenBy(i => i.Category).ToListAsync(ct);

        return TypedResults.Ok(new Response("LEXOM", options.DpoAddress,
        [
            .. PersonalLabels.Own.Select(l => new Processing(
                ServiceNames.Own, ServiceNames.Label(ServiceNames.Own), l.Field, l.Category, l.Purpose, l.Ground, l.Retention)),
            .. named.Select(i => new Processing(i.Service, ServiceNames.Label(i.Service), i.Field, i.Category, null, null, null)),
        ]));
    }
}
