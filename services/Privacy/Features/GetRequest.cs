using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>One request for the DPO: where it stands, which services are missing, what has been noted about it (CGV-5.5-c, CGV-5.5-d).</summary>
public static class GetRequest
{
    public sealed record Response(
        Guid Id, string Right, string RightLabel, string Status, string StatusLabel, string Channel, IReadOnlyList<Guid> SubjectIds, string LoggedBy,
        string? IdentityCheckedBy, DateOnly ReceivedOn, DateOnly DueOn, int? DueIn, string? Alarm, DateOnly? ExtensionNoticeOn, string? ExtensionReason,
        DateTimeOffset? StartedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ClosedAt, IReadOnlyList<Answer> Answers, IReadOnlyList<string> MissingAnswers,
        bool ExportReady, IReadOnlyList<RaisedAlarm> Alarms, IReadOnlyList<Reading> Readings);

    public sealed record Answer(string Service, DateTimeOffset AnsweredAt, int Fields, int Values, bool ValuesReady, int PullAttempts);

    public sealed record RaisedAlarm(string? Kind, DateOnly DueOn, DateTimeOffset RaisedAt);

    public sealed record Reading(string Actor, string Purpose, DateTimeOffset ReadAt);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests/{id:guid}", Handle);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, PrivacyDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return PrivacyErrors.NotFound.ToProblem();
        }

        var alarms = await db.Alarms.AsNoTracking().Where(a => a.RequestId == id).OrderBy(a => a.Id).ToListAsync(ct);
        var readings = await db.Disclosures.AsNoTracking().Where(d => d.RequestId == id).OrderBy(d => d.Id).ToListAsync(ct);

        http.Response.Headers.ETag = ETags.Of(request.Version);
        return TypedResults.Ok(Show(request, clock.Today(), alarms, readings));
    }

    private static Response Show(PrivacyRequest request, DateOnly today, List<RequestAlarm> alarms, List<Disclosure> readings)
    {
        var open = request.Status != RequestStatus.Closed;
        return new(
            request.Id, request.Right.Code(), request.Right.Label(), request.Status.Code(), request.Status.Label(), request.Channel.Code(), request.SubjectIds,
            request.LoggedBy, request.IdentityCheckedBy, request.ReceivedOn, request.DueOn, open ? AnswerDeadline.DueIn(request.DueOn, today) : null,
            open ? AnswerDeadline.Alarm(request.DueOn, today).Code() : null, request.ExtensionNoticeOn, request.ExtensionReason,
            request.StartedAt, request.AnsweredAt, request.ClosedAt,
            [.. request.Answers.Select(a => new Answer(a.Service, a.AnsweredAt, a.Items.Count, a.Items.Sum(i => i.Count), a.ValuesReadyAt is not null, a.PullAttempts))],
            request.MissingAnswers, request.CanGiveValues().IsDone,
            alarms.ConvertAll(a => new RaisedAlarm(a.Kind.Code(), a.DueOn, a.RaisedAt)),
            readings.ConvertAll(d => new Reading(d.Actor, d.Purpose, d.ReadAt)));
    }
}
