using System.Security.Claims;
using Lexom.Privacy.Data;
using Lexom.Privacy.Documents;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The person follows their own request by their link, and reads the report as the services answer (CGV-5.5-d). Somebody else's is a 404.</summary>
public static class GetOwnRequest
{
    public sealed record Response(
        Guid Id, string RightLabel, string Status, string StatusLabel, DateOnly ReceivedOn, DateOnly DueOn, string Opening, IReadOnlyList<Part> Report);

    public sealed record Part(string Text, IReadOnlyList<string> Lines);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}", Handle);

    private static async Task<Results<Ok<Response>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, HttpRequest http, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, ClaimsPrincipal user, CancellationToken ct)
    {
        var subject = user.LinkSubject();
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.SubjectIds.Contains(subject), ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        if (http.PrefersPdf())
        {
            var values = request.CanGiveValues().IsDone ? await db.ExportedValues.AsNoTracking().Where(v => v.RequestId == id).OrderBy(v => v.Id).ToListAsync(ct) : [];
            return PdfAnswers.Pdf(PrivacyPapers.Answer(request, values, options.DpoAddress, clock.GetUtcNow()), $"LEXOM - réponse {id}");
        }

        return TypedResults.Ok(new Response(
            request.Id, request.Right.Label(), request.Status.Code(), request.Status.Label(), request.ReceivedOn, request.DueOn, RequestReport.Opening(request),
            [.. ServiceNames.Every.Select(service => Show(service, request.Answers.SingleOrDefault(a => a.Service == service)))]));
    }

    private static Part Show(string service, ServiceAnswer? answer) =>
        new(RequestReport.Of(service, answer), [.. (answer?.Items ?? []).Select(RequestReport.Of)]);
}
