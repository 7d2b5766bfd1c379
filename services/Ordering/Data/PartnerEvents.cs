using Microsoft.EntityFrameworkCore;

namespace Lexom.Ordering.Data;

/// <summary>The lines of the timeline a partner hears of.</summary>
internal static class PartnerEvents
{
    /// <summary>
    /// Lines of the partner's own proposals and contracts after a position, oldest first. Ids are given when a line is written and seen when its transaction commits: lines
    /// are given up to the oldest transaction still running, so that none is skipped.
    /// </summary>
    public static IQueryable<TimelineEntry> EventsOf(this OrderingDbContext db, Guid partner, long after)
    {
        var (proposals, contracts) = (db.Proposals.IgnoreAutoIncludes(), db.Contracts.IgnoreAutoIncludes());
        // Whose each line is, line by line until there are enough: not first all that the partner ever ordered.
        return db.Timeline
            .FromSql($"SELECT * FROM ordering.timeline WHERE id > {after} AND age(xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)")
            .AsNoTracking()
            .Where(line => proposals.Where(p => p.Id == line.ProposalId).Select(p => p.PartnerId).First() == partner
                || contracts.Where(c => c.Id == line.ContractId).Select(c => c.PartnerId).First() == partner)
            .OrderBy(line => line.Id);
    }
}
