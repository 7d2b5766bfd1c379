using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lexom.Billing.Data;

/// <summary>
/// Slices that lock rows need a transaction from their first read. Under an Idempotency-Key one is open already, and is committed with the answer; then this
/// does nothing.
/// </summary>
public sealed class SliceTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    private SliceTransaction(IDbContextTransaction? own) => _own = own;

    public static async Task<SliceTransaction> BeginAsync(BillingDbContext db, CancellationToken ct) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);

    public Task CommitAsync(CancellationToken ct) => _own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
