using Lexom.Funding.Data;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Jobs;

/// <summary>
/// Claim files are copies with participants' names in them: deleted after <see cref="ClaimFile.Kept"/>. The claim itself, its amounts and the hash of the file stay.
/// </summary>
internal sealed class ForgetClaimFiles(FundingDbContext db, TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromHours(1);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - ClaimFile.Kept;
        await db.ClaimFiles.Where(f => f.MadeAt < before).ExecuteDeleteAsync(ct);
        // One statement clears all that is due: nothing is left for a second batch.
        return 0;
    }
}
