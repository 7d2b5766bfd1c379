using Lexom.Privacy.Data;
using Lexom.Privacy.Documents;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The report over all services and fields (CGV-5.5-d): what was given, erased, changed, restricted or held, on which ground and until when. No values.</summary>
public static class GetReport
{
    public sealed record Response(
        Guid RequestId, string Right, string RightLabel, string Status, string StatusLabel, DateOnly ReceivedOn, DateOnly DueOn, bool Complete,
        string Opening, IReadOnlyDictionary<string, int> Totals, IReadOnlyList<ServiceReport> Services);

    public sealed record ServiceReport(string Service, string Label, DateTimeOffset? AnsweredAt, string Text, IReadOnlyList<Line> Items);

    public sealed record Line(
        string Field, string Category, int Count, string Outcome, string OutcomeLabel, string? Ground, DateOnly? ReleaseOn, string Text);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}/report", Handle);

    private static async Task<Results<Ok<Response>, FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, HttpRequest http, PrivacyDbContext db, PrivacyOptions options, TimeProvider clock, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        if (http.PrefersPdf())
        {
            return PdfAnswers.Pdf(PrivacyPapers.Answer(request, [], options.DpoAddress, clock.GetUtcNow()), $"LEXOM - réponse {id}");
        }

        return TypedResults.Ok(new Response(
            request.Id, request.Right.Code(), request.Right.Label(), request.Status.Code(), request.Status.Label(), request.ReceivedOn, request.DueOn,
            request.MissingAnswers.Count == 0, RequestReport.Opening(request), RequestReport.Totals(request),
            [.. ServiceNames.Every.Select(service => Show(service, request.Answers.SingleOrDefault(a => a.Service == service)))]));
    }

    private static ServiceReport Show(string service, ServiceAnswer? answer) => new(
        service, ServiceNames.Label(service), answer?.AnsweredAt, RequestReport.Of(service, answer),
        [.. (answer?.Items ?? []).Select(i => new Line(
            i.Field, i.Category, i.Count, i.Outcome.Code(), i.Outcome.Label(), i.Ground, i.ReleaseOn, RequestReport.Of(i)))]);
}
