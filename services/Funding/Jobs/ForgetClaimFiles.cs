using Lexom.Funding.Data;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Jobs;

/// <summary>
/// Claim files are copies with participants' names in them: deleted after 60 days, when the OPCO's month is over too. The claim itself, its amounts and the hash of
/// the file stay; the documents stay with Ordering and Billing under their own retention (CGV-5.5-b).
/// </summary>
internal sealed class ForgetClaimFiles(FundingDbContext db, TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromHours(1);

    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        await db.ClaimFiles.Where(f => f.MadeAt < before).ExecuteDeleteAsync(ct);
        // One statement clears all that is due: nothing is left for a second batch.
        return 0;
    }
}
