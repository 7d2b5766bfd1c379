using Lexom.Catalog.Data;
using Lexom.ServiceDefaults.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Catalog.Reactions;

/// <summary>GDPR art. 18 § 3: a trainer may be given sessions again once no restriction stands any more. Doing it twice changes nothing.</summary>
internal sealed class EndRestrictions(CatalogDbContext db, PersonalRestrictions restrictions) : IEndsLimits
{
    public async Task EndAsync(IReadOnlyList<Guid> subjectIds, CancellationToken ct)
    {
        Guid[] ids = [.. subjectIds];
        var standing = await restrictions.OfAsync(ids, ct);
        foreach (var trainer in await db.Trainers.Where(t => ids.Contains(t.Id) && t.IsRestricted).OrderBy(t => t.Id).ToListAsync(ct))
        {
            if (!standing[trainer.Id].Contains("restriction"))
            {
                trainer.EndRestriction();
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
