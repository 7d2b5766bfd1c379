using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The values of an access or portability request, machine-readable (CGV-5.5-d, GDPR art. 15 and 20). Who read them, and why, is noted (CGV-5.5-c).</summary>
public static class GetExport
{
    private const string UsualPurpose = "Remise des données à la personne qui les a demandées";

    public sealed record Response(
        Guid RequestId, string Right, IReadOnlyList<Guid> SubjectIds, DateOnly ReceivedOn, DateTimeOffset ReadAt, IReadOnlyList<ServiceValues> Services);

    public sealed record ServiceValues(string Service, string Label, IReadOnlyList<FieldValues> Fields);

    public sealed record FieldValues(string Field, string Category, IReadOnlyList<string> Values);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}/export", Handle).MayConflict();

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, [MaxLength(200)] string? purpose, PrivacyDbContext db, TimeProvider clock, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        var values = await db.ExportedValues.AsNoTracking().Where(v => v.RequestId == id).OrderBy(v => v.Field).ThenBy(v => v.Id).ToListAsync(ct);
        var given = request.CanGiveValues();
        if (!given.IsDone)
        {
            return given.Errors.ToProblem();
        }

        var now = clock.GetUtcNow();
        db.Disclosures.Add(new Disclosure(
            Guid.CreateVersion7(now), id, user.Actor(), string.IsNullOrWhiteSpace(purpose) ? UsualPurpose : purpose.Trim(), now));
        await db.SaveChangesAsync(ct);

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"lexom-donnees-personnelles-{id}.json\"";
        return TypedResults.Ok(new Response(
            id, request.Right.Code(), request.SubjectIds, request.ReceivedOn, now, [.. ServiceNames.Every.Select(s => Show(s, values))]));
    }

    private static ServiceValues Show(string service, List<ExportedValue> values) => new(
        service, ServiceNames.Label(service),
        [.. values.Where(v => v.Service == service).GroupBy(v => (v.Field, v.Category))
            .Select(g => new FieldValues(g.Key.Field, g.Key.Category, [.. g.Select(v => v.Value)]))]);
}
