using Lexom.Privacy.Domain;
using Lexom.Privacy.Features;
using Lexom.Privacy.Pages;
using Lexom.ServiceDefaults.Http;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Privacy.Data;

/// <summary>What the page behind a personal link shows.</summary>
internal static class OwnViews
{
    private const int Most = 20;

    public static async Task<OwnView> OwnViewAsync(this PrivacyDbContext db, PersonalLink link, CancellationToken ct)
    {
        var requests = await db.Requests.AsNoTracking().Where(r => r.SubjectIds.Contains(link.SubjectId) && r.Channel != Channel.Retention).OrderByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        var given = await ConsentChoice.InForceAsync(db, link, ct);
        return new OwnView(requests, [.. Enum.GetValues<ConsentKind>().Select(kind => ConsentChoice.Of(kind, given.SingleOrDefault(c => c.Kind == kind)))]);
    }
}
