using Lexom.Privacy.Data;
using Lexom.Privacy.Domain;
using Lexom.ServiceDefaults.Jobs;

namespace Lexom.Privacy.Jobs;

// The access log is kept twelve months (CGV-5.5-c). The database refuses every other removal, and every change: see Safeguards.
public sealed class ForgetReadings(PrivacyDbContext db, TimeProvider clock) : IDueJob
{
    public async Task<int> RunBatchAsync(CancellationToken ct) =>
        await db.ForgetReadingsAsync(clock.GetUtcNow().AddMonths(-ReadingWords.MonthsKept), ct);
}
