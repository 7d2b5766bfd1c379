using Lexom.Funding.Data;
using Lexom.Funding.Domain;
using Lexom.ServiceDefaults.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lexom.Funding.Jobs;

/// <summary>
/// Messages whose signature did not hold, or that could not be read, are shown for 30 days and then deleted; those of the sandbox after a week. Verified ids stay with their file: they prove what
/// the OPCO said, and a repeat is known for longer than the 30 days promised.
/// </summary>
internal sealed class ForgetForgeries(FundingDbContext db, TimeProvider clock) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromHours(1);

    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    private static readonly TimeSpan Tried = TimeSpan.FromDays(7);

    public async Task<int> RunBatchAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Shown;
        await db.Messages
            .Where(m => (m.State == MessageState.Unverified || m.State == MessageState.Malformed) && m.ReceivedAt < before).ExecuteDeleteAsync(ct);
        var tried = clock.GetUtcNow() - Tried;
        await db.SandboxMessages.Where(m => m.ReceivedAt < tried).ExecuteDeleteAsync(ct);
        // One statement each clears all that is due: nothing is left for a second batch.
        return 0;
    }
}
