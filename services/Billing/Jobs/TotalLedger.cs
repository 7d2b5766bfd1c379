using Lexom.Billing.Data;
using Lexom.ServiceDefaults.Jobs;

namespace Lexom.Billing.Jobs;

/// <summary>Puts new entries of the journal into the totals by month (BIL-5). Away from the command that wrote them: all commands would queue for the total of this month.</summary>
public sealed class TotalLedger(BillingDbContext db) : IDueJob
{
    public static TimeSpan Rest => TimeSpan.FromSeconds(5);

    public Task<int> RunBatchAsync(CancellationToken ct) => db.TotalSomeAsync(ct);
}
