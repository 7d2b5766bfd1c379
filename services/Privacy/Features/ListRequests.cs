using Lexom.Kernel;
using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Features;

/// <summary>The DPO's list, newest first, with the days left for answering and the alarms (CGV-5.5-d).</summary>
public static class ListRequests
{
    public sealed record Response(
        Guid Id, string Right, string RightLabel, string Status, string StatusLabel, string Channel, IReadOnlyList<Guid> SubjectIds, DateOnly ReceivedOn,
        DateOnly DueOn, int? DueIn, string? Alarm, IReadOnlyList<string> MissingAnswers);

    public static void Map(RouteGroupBuilder group) => group.MapGet("/requests", Handle);

    private static async Task<Results<Ok<Page<Response>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page, string? status, string? right, string? alarm, PrivacyDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!page.Read().Try(out var part, out var errors))
        {
            return errors.ToProblem();
        }

        var today = clock.Today();
        var found = db.Requests.AsNoTracking();
        if (status is not null)
        {
            if (RequestStatuses.Parse(status) is not { } wanted)
            {
                return PrivacyErrors.UnknownStatus.ToProblem();
            }

            found = found.Where(r => r.Status == wanted);
        }

        if (right is not null)
        {
            if (Rights.Parse(right) is not { } asked)
            {
                return PrivacyErrors.UnknownRight.ToProblem();
            }

            found = found.Where(r => r.Right == asked);
        }

        if (alarm is not null)
        {
            if (alarm is not ("due-soon" or "overdue"))
            {
                return PrivacyErrors.UnknownAlarm.ToProblem();
            }

            var (from, to) = alarm == "overdue" ? (DateOnly.MinValue, today.AddDays(-1)) : (today, today.AddDays(AnswerDeadline.AlarmDays));
            found = found.Where(r => r.Status != RequestStatus.Closed && r.DueOn >= from && r.DueOn <= to);
        }

        var requests = await found.Where(r => part.After == null || r.Id < part.After).OrderByDescending(r => r.Id).Take(part.Take + 1).ToListAsync(ct);

        return TypedResults.Ok(Page.Of([.. requests.Select(r => Show(r, today))], part.Take, r => r.Id, http));
    }

    private static Response Show(PrivacyRequest request, DateOnly today)
    {
        var open = request.Status != RequestStatus.Closed;
        return new(
            request.Id, request.Right.Code(), request.Right.Label(), request.Status.Code(), request.Status.Label(), request.Channel.Code(), request.SubjectIds,
            request.ReceivedOn, request.DueOn, open ? AnswerDeadline.DueIn(request.DueOn, today) : null,
            open ? AnswerDeadline.Alarm(request.DueOn, today).Code() : null, request.MissingAnswers);
    }
}
