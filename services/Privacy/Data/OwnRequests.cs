using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Data;

/// <summary>What a person does by their own link, through the API or on their page.</summary>
internal static class OwnRequests
{
    /// <summary>
    /// Adds the request and starts it, because the link proves who asks; asking again for the same right while it is open gives the open request. The caller saves.
    /// </summary>
    public static async Task<Result<(PrivacyRequest Request, bool IsNew)>> AskAsync(
        this PrivacyDbContext db, Outbox outbox, PersonalLink link, string? right, IReadOnlyDictionary<string, string>? corrections, DateTimeOffset now, CancellationToken ct)
    {
        var subjects = await db.SubjectsOfAsync(link, ct);
        if (!PrivacyRequest.ReceiveByLink(Guid.CreateVersion7(now), right, subjects, ParisTime.DayOf(now), corrections).Try(out var request, out var errors))
        {
            return Result<(PrivacyRequest, bool)>.Refused(errors);
        }

        var open = await db.Requests.AsNoTracking().FirstOrDefaultAsync(
            r => r.Right == request.Right && r.Channel == Channel.SignedLink && r.Status != RequestStatus.Closed && r.SubjectIds.Contains(link.SubjectId), ct);
        if (open is not null)
        {
            return (open, false);
        }

        var own = await db.OwnValuesAsync(request, ct);
        request.Start($"person:{link.SubjectId}", OwnAnswer.For(request.Right, own), now);
        db.Requests.Add(request);
        db.KeepOwnValues(request, own, now);
        await db.EraseOwnValuesAsync(request, ct);
        outbox.Add(new PersonalDataRequested(request.Id, request.Right.Code(), request.SubjectIds, request.ReceivedOn), request.Id);
        return (request, true);
    }

    /// <summary>
    /// Every id under which the holder of a link is known: those the link was made for or carries, and those that an earlier request or link named together with one of them.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> SubjectsOfAsync(this PrivacyDbContext db, PersonalLink link, CancellationToken ct)
    {
        var made = await db.Links.AsNoTracking().Where(l => l.Id == link.ResourceId).Select(l => l.SubjectIds).SingleOrDefaultAsync(ct);
        return made ?? [.. new[] { link.SubjectId }.Concat(link.Also ?? []).Distinct().Take(PrivacyRequest.MostSubjects)];
    }

    /// <summary>Takes back every consent of the person, or those of one kind; doing it twice changes nothing. The caller saves.</summary>
    public static async Task WithdrawConsentsAsync(this PrivacyDbContext db, PersonalLink link, ConsentKind? only, DateTimeOffset now, CancellationToken ct)
    {
        Guid[] named = [.. await db.SubjectsOfAsync(link, ct)];
        // A consent given under another of the person's ids is the same person's.
        var together = await db.Links.AsNoTracking().Where(l => l.SubjectIds.Any(s => named.Contains(s))).Select(l => l.SubjectIds)
            .Concat(db.Requests.IgnoreAutoIncludes().Where(r => r.Channel != Channel.Retention && r.SubjectIds.Any(s => named.Contains(s))).Select(r => r.SubjectIds)).ToListAsync(ct);
        Guid[] all = [.. named.Concat(together.SelectMany(ids => ids)).Distinct()];
        foreach (var consent in await db.Consents.Where(c => all.Contains(c.SubjectId) && c.WithdrawnAt == null && (only == null || c.Kind == only)).ToListAsync(ct))
        {
            consent.Withdraw($"person:{link.SubjectId}", now);
        }
    }

    /// <summary>The link of the calling person.</summary>
    public static PersonalLink Link(this System.Security.Claims.ClaimsPrincipal user) =>
        new(user.LinkPurpose() ?? "", user.LinkSubject(), user.LinkResource(), DateTimeOffset.MaxValue);
}
